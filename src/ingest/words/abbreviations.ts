/** Words whose full stop ends no sentence: titles, ranks, months and the like, from general knowledge of English house styles. */
export const ABBREVIATIONS: ReadonlySet<string> = new Set(
  (
    'mr mrs ms mx dr prof sen sens rep reps gov govs lt col gen maj capt cpl sgt cmdr adm brig pvt insp supt sr jr st rev fr hon pres ' +
    'amb atty det supt asst assoc dept est etc vs no nos vol pp ed eds fig jan feb mar apr jun jul aug sep sept oct nov dec mon tue ' +
    'tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn del fla ill ind kan ky md mass mich minn miss mo mont neb nev ' +
    'okla ore pa tenn tex vt va wash wis wyo inc ltd corp co bros ave blvd rd mt ft approx cf e.g i.e u.s u.k u.n u.s.a ph.d m.d'
  ).split(' '),
);

/** Whether a word (in lower case) is an abbreviation, also as the last part of a compound: "R-Ill". */
export const isAbbreviation = (lower: string): boolean =>
  ABBREVIATIONS.has(lower) || (lower.includes('-') && ABBREVIATIONS.has(lower.slice(lower.lastIndexOf('-') + 1)));
