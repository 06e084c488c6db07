/**
 * Titles, ranks and roles by which persons are spoken of, in small letters, from general knowledge of English news style:
 * what may stand before a name ("Gen.", "foreign minister") or for it ("the envoy").
 */

/** Forms of address, with the gender that they tell. They come before a name and are no part of it. */
export const ADDRESS: ReadonlyMap<string, 'he' | 'she' | null> = new Map([
  ...'mr mister sir lord don senor señor monsieur herr king prince emperor duke baron count earl father brother fr sheikh sheik imam ayatollah rabbi pope mullah sultan emir tsar shah'
    .split(' ')
    .map((word): [string, 'he'] => [word, 'he']),
  ...'mrs ms miss madam madame lady dame dona doña senora señora frau queen princess duchess baroness sister empress'
    .split(' ')
    .map((word): [string, 'she'] => [word, 'she']),
  ...'mx dr doctor prof professor rev reverend hon honorable honourable saint st'
    .split(' ')
    .map((word): [string, null] => [word, null]),
]);

/** Short forms and variants of a role, with the word they stand for: "Sen." is a senator, a spokeswoman a spokesperson. */
export const ROLE_FORMS: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'sen:senator sens:senator rep:representative reps:representative gov:governor govs:governor gen:general lt:lieutenant col:colonel maj:major capt:captain ' +
    'cpl:corporal sgt:sergeant cmdr:commander adm:admiral brig:brigadier pvt:private insp:inspector supt:superintendent det:detective atty:attorney amb:ambassador ' +
    'pres:president asst:assistant prof:professor dr:doctor cllr:councillor mp:lawmaker mps:lawmaker ' +
    'spokesman:spokesperson spokeswoman:spokesperson spokespeople:spokesperson spokesmen:spokesperson chairman:chair chairwoman:chair chairperson:chair ' +
    'congressman:representative congresswoman:representative councilman:councillor councilwoman:councillor councilor:councillor policeman:officer policewoman:officer ' +
    'businessman:businessperson businesswoman:businessperson adviser:adviser advisor:adviser legislator:lawmaker parliamentarian:lawmaker ' +
    'premier:premier pm:premier ceo:executive cfo:executive coo:executive reporter:journalist correspondent:journalist physician:doctor lawyer:lawyer attorney:lawyer ' +
    'actress:actor'
  )
    .split(' ')
    .map((pair) => pair.split(':')),
);

const HE =
  'spokesman chairman congressman councilman policeman businessman man boy father son husband brother uncle nephew grandfather grandson king prince fisherman fireman gunman salesman sportsman statesman clergyman widower boyfriend cameraman frontman alderman assemblyman priest imam ayatollah sheikh monk waiter lad stepfather fiance gentleman guy serviceman airman seaman bishop archbishop cardinal';
const SHE =
  'spokeswoman chairwoman congresswoman councilwoman policewoman businesswoman woman girl mother daughter wife sister aunt niece grandmother granddaughter queen princess actress widow girlfriend waitress nun housewife midwife assemblywoman stepmother fiancee lady first-lady saleswoman';
const EITHER =
  'academic accountant activist actor adjutant administrator admiral advisor adviser advocate agent aide aid-worker ally ambassador analyst anchor anthropologist archaeologist architect artist assassin assistant associate astronaut astronomer astrophysicist athlete attache attendant attorney author aviator banker biologist blogger boss bodyguard brigadier broker bureaucrat businessperson bystander campaigner candidate captain caretaker ceo cfo chair chairperson chancellor chef chief chemist citizen clerk climatologist coach co-chair co-founder colleague colonel columnist comedian commander commandant commissioner composer consul consultant contestant contractor coordinator coroner corporal correspondent councillor councilor counsel counsellor counselor courier critic curator customer dancer dean defector defendant delegate demonstrator dentist deputy designer detainee detective developer diplomat director dissident doctor donor driver economist editor editor-in-chief educator employee engineer entrepreneur envoy epidemiologist executive expert explorer eyewitness farmer fighter filmmaker financier firefighter forecaster founder friend fugitive general geographer geologist geophysicist governor graduate guard guest guide hacker head helper historian host hostage hunter immigrant informant informer inmate inspector instructor insurgent interpreter investigator investor jihadist journalist judge juror justice kidnapper laborer labourer landlord lawmaker lawyer leader lecturer legislator liaison lieutenant lobbyist local magistrate major manager marshal mayor mediator member mercenary merchant meteorologist migrant militant militiaman miner minister missionary mogul musician negotiator neighbor neighbour nominee novelist nurse observer officer official onlooker operative operator organiser organizer owner painter paramedic parent parliamentarian participant partner passenger pastor patient patron peasant pediatrician person philosopher photographer physician physicist pilot player pm poet politician pollster premier presenter preacher president president-elect principal prisoner private producer professor programmer promoter prosecutor protester protestor psychiatrist psychologist publicist publisher pundit rancher ranger rapporteur rebel refugee reporter representative republican rescuer researcher resident retiree rival runner sailor scholar scientist secretary seismologist senator sergeant sheriff shooter shopkeeper singer sniper sociologist soldier solicitor source speaker specialist spokesperson staffer star strategist student suicide-bomber superintendent supervisor supporter surgeon survivor suspect swimmer taxi-driver teacher technician teenager theologian therapist tourist trader trainer treasurer trooper trucker trustee undersecretary user veteran vice-president victim villager visitor voter volunteer warden witness worker writer youngster youth czar democrat co-author co-director vice-chair vice-chairman lawmaker relative cousin sibling child kid teen classmate roommate opponent successor predecessor chief-executive operator jurist ombudsman archivist zoologist botanist volcanologist geochemist planetary-scientist cosmologist mathematician statistician virologist toxicologist pathologist oceanographer hydrologist ecologist insider loyalist dealer collector mullah cleric chaplain bishop patriarch chairman moderator panelist surrogate newsman anchorman publisher sheriff constable recruiter jailer guardian backer attendee fan progressive commentator neurosurgeon tycoon hopeful technologist environmentalist speechwriter superdelegate socialist centrist contender evangelical elder antagonist viewer fundraiser defender opponent respondent challenger commenter proponent moderate reader listener subscriber shopper commuter motorist cyclist hiker climber whistleblower tipster';

export const HE_ROLES: ReadonlySet<string> = new Set(HE.split(' '));
export const SHE_ROLES: ReadonlySet<string> = new Set(SHE.split(' '));
export const ROLES: ReadonlySet<string> = new Set([...EITHER.split(' '), ...HE_ROLES, ...SHE_ROLES]);

/** Words before a role that belong to it: "deputy prime minister", "acting police chief". */
export const ROLE_MODIFIERS: ReadonlySet<string> = new Set(
  'acting assistant associate attorney air brigadier chief co deputy district ex executive first fleet foreign former general incoming interim junior lead lieutenant major master outgoing petty prime press principal rear retired secretary senior special staff sub under vice then then- late veteran ranking regional state national finance defense defence interior health education justice police army military opposition campaign human rights'.split(
    ' ',
  ),
);

/** Roles that many hold at once, so that "the official" names nobody by itself. */
export const COMMON_ROLES: ReadonlySet<string> = new Set(
  'official source witness eyewitness resident officer soldier student man woman boy girl person worker aide guard villager survivor neighbor neighbour victim passenger driver parent mother father local protester activist fighter militant user voter supporter friend relative employee expert scientist member journalist diplomat analyst researcher colleague participant observer volunteer teacher nurse farmer operative staffer insider informant agent lawyer doctor ally critic veteran suspect spokesperson republican democrat candidate nominee rival contender hopeful local other figure chief leader head'.split(
    ' ',
  ),
);

/** Words for several persons at once, beside the plurals of roles. */
export const GROUP_WORDS: ReadonlySet<string> = new Set(
  'people men women children families relatives police authorities critics officials sources witnesses others some many few several locals parents lawmakers politicians leaders experts scientists fishermen firefighters spokesmen spokeswomen businessmen crowd crowds crew crews family couple staff troops forces both all most everyone voters republicans democrats tories conservatives liberals'.split(
    ' ',
  ),
);

/** What follows a family name and belongs to it. */
export const SUFFIXES: ReadonlySet<string> = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

/** Small words inside names, in small letters or large: "Van der Berg", "bin Rashid", "de la Cruz". */
export const PARTICLES: ReadonlySet<string> = new Set(
  'van von der den de del della di da das dos do du la le los las el al bin ibn bint ben abu ul ur ter ten zu y'.split(
    ' ',
  ),
);
