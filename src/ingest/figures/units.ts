/** What a unit measures. Figures of one dimension can be converted into each other; `money` cannot. */
export type Dimension =
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'magnitude'
  | 'share'
  | 'money'
  | 'pounds';

/** `name` is the desk's normal form ("weeks", "metres", "USD"); `factor` leads to metres, square metres, litres, kilograms, seconds, km/h, joules, watts. */
export interface Unit {
  name: string;
  dimension: Dimension;
  factor: number | null;
}

const DAY = 86_400;

/** name, dimension, factor, and the words for it (singular and plural, full and short). */
const MEASURES: readonly (readonly [string, Dimension, number | null, string])[] = [
  ['millimetres', 'length', 0.001, 'millimetre millimetres millimeter millimeters mm'],
  ['centimetres', 'length', 0.01, 'centimetre centimetres centimeter centimeters cm'],
  ['metres', 'length', 1, 'metre metres meter meters m'],
  ['kilometres', 'length', 1000, 'kilometre kilometres kilometer kilometers km kms'],
  ['inches', 'length', 0.0254, 'inch inches'],
  ['feet', 'length', 0.3048, 'foot feet ft'],
  ['yards', 'length', 0.9144, 'yard yards yd yds'],
  ['miles', 'length', 1609.344, 'mile miles mi'],
  ['nautical miles', 'length', 1852, 'nautical-mile nautical-miles'],
  ['light years', 'length', 9.4607e15, 'light-year light-years'],
  ['square metres', 'area', 1, 'square-metre square-metres square-meter square-meters sqm'],
  [
    'square kilometres',
    'area',
    1e6,
    'square-kilometre square-kilometres square-kilometer square-kilometers square-km sqkm',
  ],
  ['square feet', 'area', 0.092903, 'square-foot square-feet square-ft'],
  ['square miles', 'area', 2_589_988, 'square-mile square-miles'],
  ['acres', 'area', 4046.856, 'acre acres'],
  ['hectares', 'area', 10_000, 'hectare hectares ha'],
  ['litres', 'volume', 1, 'litre litres liter liters'],
  ['cubic metres', 'volume', 1000, 'cubic-metre cubic-metres cubic-meter cubic-meters'],
  ['cubic feet', 'volume', 28.3168, 'cubic-foot cubic-feet'],
  ['gallons', 'volume', 3.78541, 'gallon gallons'],
  ['barrels', 'volume', 158.987, 'barrel barrels bbl'],
  ['grams', 'mass', 0.001, 'gram grams gramme grammes'],
  ['kilograms', 'mass', 1, 'kilogram kilograms kilogramme kilogrammes kilo kilos kg kgs'],
  ['tonnes', 'mass', 1000, 'tonne tonnes metric-ton metric-tons metric-tonnes'],
  ['tons', 'mass', 1000, 'ton tons'],
  ['ounces', 'mass', 0.0283495, 'ounce ounces oz'],
  ['pounds', 'pounds', 0.453592, 'pound pounds lb lbs'],
  ['seconds', 'time', 1, 'second seconds sec secs'],
  ['minutes', 'time', 60, 'minute minutes min mins'],
  ['hours', 'time', 3600, 'hour hours hr hrs'],
  ['days', 'time', DAY, 'day days'],
  ['nights', 'time', DAY, 'night nights'],
  ['weeks', 'time', 7 * DAY, 'week weeks'],
  ['fortnights', 'time', 14 * DAY, 'fortnight fortnights'],
  ['months', 'time', 30 * DAY, 'month months'],
  ['years', 'time', 365 * DAY, 'year years yr yrs'],
  ['decades', 'time', 3650 * DAY, 'decade decades'],
  ['centuries', 'time', 36_500 * DAY, 'century centuries'],
  [
    'km/h',
    'speed',
    1,
    'kph kmh km/h km-/-h kilometres-per-hour kilometers-per-hour km-per-hour kilometres-an-hour kilometers-an-hour',
  ],
  ['mph', 'speed', 1.609344, 'mph miles-per-hour miles-an-hour'],
  ['knots', 'speed', 1.852, 'knot knots'],
  ['metres per second', 'speed', 3.6, 'metres-per-second meters-per-second m-/-s'],
  ['kilometres per second', 'speed', 3600, 'kilometres-per-second kilometers-per-second km-/-s'],
  ['miles per second', 'speed', 5793.638, 'miles-per-second'],
  ['degrees', 'temperature', null, 'degree degrees °c °f °'],
  ['kilotons', 'energy', 4.184e12, 'kiloton kilotons kilotonne kilotonnes kt'],
  ['megatons', 'energy', 4.184e15, 'megaton megatons'],
  ['kilowatt hours', 'energy', 3.6e6, 'kilowatt-hour kilowatt-hours kwh'],
  ['megawatt hours', 'energy', 3.6e9, 'megawatt-hour megawatt-hours mwh'],
  ['kilowatts', 'power', 1e3, 'kilowatt kilowatts kw'],
  ['megawatts', 'power', 1e6, 'megawatt megawatts mw'],
  ['gigawatts', 'power', 1e9, 'gigawatt gigawatts gw'],
  ['magnitude', 'magnitude', null, 'magnitude'],
  ['percent', 'share', 0.01, 'percent % pct per-cent'],
  ['percentage points', 'share', null, 'percentage-point percentage-points'],
];

/** Currencies by their words and ISO codes; one that several countries share keeps its word as its name. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ['USD', 'dollar dollars usd us-dollar us-dollars'],
  ['cents', 'cent cents'],
  ['pence', 'pence'],
  ['EUR', 'euro euros eur'],
  ['GBP', 'gbp pounds-sterling pound-sterling quid'],
  ['JPY', 'yen jpy'],
  ['CNY', 'yuan renminbi rmb cny'],
  ['INR', 'rupee rupees inr rs'],
  ['MXN', 'mxn'],
  ['pesos', 'peso pesos'],
  ['RUB', 'rouble roubles ruble rubles rub'],
  ['UAH', 'hryvnia hryvnias uah'],
  ['CHF', 'chf swiss-franc swiss-francs'],
  ['francs', 'franc francs'],
  ['TRY', 'lira liras try-lira'],
  ['ILS', 'shekel shekels ils'],
  ['BRL', 'real-brl reais brl'],
  ['ZAR', 'rand zar'],
  ['KRW', 'won-krw krw'],
  ['kroner', 'krone kroner krona kronor nok sek dkk'],
  ['PLN', 'zloty zlotys pln'],
  ['SAR', 'riyal riyals sar'],
  ['IRR', 'rial rials irr'],
  ['dinars', 'dinar dinars'],
  ['AED', 'dirham dirhams aed'],
  ['NGN', 'naira ngn'],
  ['KES', 'kes'],
  ['shillings', 'shilling shillings'],
  ['IDR', 'rupiah idr'],
  ['THB', 'baht thb'],
  ['PHP', 'php'],
  ['bitcoin', 'bitcoin bitcoins btc'],
];

/** Signs and codes that stand before the number. */
export const CURRENCY_BEFORE: ReadonlyMap<string, string> = new Map([
  ['$', 'USD'],
  ['us$', 'USD'],
  ['a$', 'AUD'],
  ['au$', 'AUD'],
  ['c$', 'CAD'],
  ['ca$', 'CAD'],
  ['nz$', 'NZD'],
  ['hk$', 'HKD'],
  ['s$', 'SGD'],
  ['r$', 'BRL'],
  ['£', 'GBP'],
  ['€', 'EUR'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₽', 'RUB'],
  ['₩', 'KRW'],
  ['₪', 'ILS'],
  ['₺', 'TRY'],
  ['₴', 'UAH'],
  ['₦', 'NGN'],
  ['rs', 'INR'],
  ['usd', 'USD'],
  ['eur', 'EUR'],
  ['gbp', 'GBP'],
  ['chf', 'CHF'],
]);

const UNITS: ReadonlyMap<string, Unit> = new Map([
  ...MEASURES.flatMap(([name, dimension, factor, words]): [string, Unit][] =>
    words.split(' ').map((word) => [word, { name, dimension, factor }]),
  ),
  ...CURRENCIES.flatMap(([name, words]): [string, Unit][] =>
    words.split(' ').map((word) => [word, { name, dimension: 'money', factor: null }]),
  ),
]);

/** The unit that a word or a hyphened phrase (lower case) names: "feet" and "ft" are the same one. */
export const unitNamed = (words: string): Unit | undefined => UNITS.get(words);

/** The unit of a currency's sign or code. */
export const moneyIn = (name: string): Unit => ({ name, dimension: 'money', factor: null });

/** The parts of a whole. */
export const SHARE: Unit = { name: 'share', dimension: 'share', factor: 1 };
