/** Things that news lets speak, in the singular: documents, media, polls, shares of people. From general knowledge of English news. */
export const SPEAKING_THINGS: ReadonlySet<string> = new Set(
  (
    'account ad advertisement advisory affidavit agreement album alert analysis announcement application argument article audit ballot banner bill billboard biography blog blurb book brief briefing broadcast brochure budget bulletin caption cartoon ' +
    'certificate chart charter check circular clip code column comment commentary communique complaint constitution contract cover declaration decree diary dictionary directive dispatch document documentary draft edict edition editorial email e-mail ' +
    'entry essay estimate evidence exhibit file filing film finding fact-check flier flyer footage forecast form graffiti graphic guide guideline handbook handout headline hymn image indictment inscription instruction interview investigation inquiry ' +
    'journal label law lawsuit leaflet legend legislation letter log logo lyric manifesto manual map measure memo memoir memorandum message minute motion motto movie narration narrative narrator newsletter note notice notification novel ' +
    'obituary opinion order outlet page pamphlet panel paper paragraph passage petition photo picture placard plan platform play plaque poem policy poll polling post poster prayer precedent primer profile program project projection proposal prospectus proverb psalm publication ' +
    'questionnaire quote ranking reading record recording regulation release remark report request research resolution result review ruling rule saying scenario schedule screen screenshot script section segment sentence series sermon sign signal slide slogan song speech spot statement ' +
    'statistic statute sticker story strategy study subtitle suit summary survey tabloid tally tattoo testimony text theory title transcript translation treaty tweet verdict verse version video voice voicemail wall warning warrant website webpage whistle writing data figure number ' +
    'percent percentage average majority half third quarter share fraction handful hundred thousand million dozen plurality minority public audience generation'
  ).split(' '),
);
