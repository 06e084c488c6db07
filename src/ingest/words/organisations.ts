/** Words by which an organisation is known, in small letters, from general knowledge of how bodies, firms and newspapers are named. */
const ORGANISATION =
  'academy administration agency airlines alliance army assembly association authority authorities bank bbc board brigade bureau cabinet campaign cartel center centre chamber channel church clinic club coalition college command commission committee companies company confederation conference congress consortium consulate corp corporation corps council court daily department directorate division embassy enterprise enterprises federation fire firm force forces forum foundation front fund gazette government group guard guardian guards headquarters herald hospital house inc industries initiative institute institution intelligence international journal laboratory league legislature liberation llc llp lobby ltd magazine mail media military militia mirror mission mosque movement museum nations navy network news newspaper observatory office organisation organization pact parliament partners partnership party patrol police post prison prosecution radio regiment reserve review school secretariat senate service services society station studio survey syndicate systems taskforce team telegraph television times tribune tribunal trust tv union unit university village wing works ministry union office chronicle examiner inquirer bulletin press globe star sun express herald weekly today';
/** Bodies that are known by one name or by capitals, with the name in full: general knowledge of agencies and international bodies. */
const WELL_KNOWN: readonly (readonly [string, string])[] = [
  ['ap', 'Associated Press'],
  ['afp', 'Agence France-Presse'],
  ['bbc', 'BBC'],
  ['cnn', 'CNN'],
  ['abc', 'ABC'],
  ['nbc', 'NBC'],
  ['cbs', 'CBS'],
  ['npr', 'NPR'],
  ['msnbc', 'MSNBC'],
  ['upi', 'UPI'],
  ['un', 'United Nations'],
  ['u.n.', 'United Nations'],
  ['eu', 'European Union'],
  ['nato', 'NATO'],
  ['nasa', 'NASA'],
  ['fbi', 'FBI'],
  ['cia', 'CIA'],
  ['nsa', 'NSA'],
  ['cdc', 'CDC'],
  ['epa', 'EPA'],
  ['imf', 'IMF'],
  ['opec', 'OPEC'],
  ['unicef', 'UNICEF'],
  ['unesco', 'UNESCO'],
  ['unhcr', 'UNHCR'],
  ['reuters', 'Reuters'],
  ['xinhua', 'Xinhua'],
  ['pentagon', 'Pentagon'],
  ['kremlin', 'Kremlin'],
  ['vatican', 'Vatican'],
  ['interpol', 'Interpol'],
  ['europol', 'Europol'],
  ['facebook', 'Facebook'],
  ['google', 'Google'],
  ['twitter', 'Twitter'],
  ['microsoft', 'Microsoft'],
  ['politico', 'Politico'],
  ['bloomberg', 'Bloomberg'],
  ['wikileaks', 'WikiLeaks'],
];

export const ORGANISATION_WORDS: ReadonlySet<string> = new Set(ORGANISATION.split(' '));
export const WELL_KNOWN_BODIES: ReadonlyMap<string, string> = new Map(WELL_KNOWN);
