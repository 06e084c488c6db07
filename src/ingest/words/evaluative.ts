/**
 * Words that judge what they tell of, in the forms in which they are printed. From general dictionaries of English, where they are
 * marked as disapproving or approving or their meaning holds a judgement ("renege": to break a promise). News that describes
 * disasters uses grave words without judging ("dire", "deadly", "severe"); those are left out.
 */
const forms = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** One of these is enough. */
export const EVALUATIVE = forms(
  'abominable appalling atrocious audacious barbaric bizarre blatant blatantly botched brazen brazenly brutal brutally callous callously chilling cowardly craven ' +
    'cynical cynically deceitful delusional deplorable despicable despotic disastrous disgraced disgraceful disgusting draconian egregious extraordinary fanatical farcical flagrant flagrantly ' +
    'gruesome harrowing heartless heinous heroic heroically hideous horrendous horrific hypocritical iconic ignominious illegitimate immoral imperialist incompetent indefensible ' +
    'indiscriminate indiscriminately infamous inflammatory inhuman inhumane insidious lawless ludicrous merciless mercilessly monstrous murderous notorious notoriously odious ominous oppressive ' +
    'outrageous preposterous rampant reckless recklessly relentless relentlessly repressive reprehensible repugnant reviled ruthless ruthlessly savage savagely scandalous scathing senseless ' +
    'shameful shamefully shameless shocking shockingly sickening sinister so-called staggering stunning stunningly terrifying thuggish tyrannical unconscionable unjust unlawful unprecedented unprovoked ' +
    'unscrupulous unwarranted vicious viciously vile visionary wanton wantonly woeful ' +
    'atrocity atrocities barbarism betrayal carnage charade complicity coverup cronyism debacle demagogue despot farce fiasco genocide grandstanding hypocrisy junta massacre massacres meddling ' +
    'onslaught propaganda puppet rampage sham slaughter stooge strongman thug thugs travesty tyranny tyrant warmonger whitewash witch-hunt ' +
    'betray betrayed betraying brutalise brutalised brutalising brutalize brutalized butcher butchered butchering flout flouted flouting flouts massacred massacring pander pandered pandering ' +
    'plunder plundered plundering ravage ravaged ravaging renege reneged reneges reneging slaughtered slaughtering squander squandered squandering subjugate subjugated subjugating ' +
    'terrorise terrorised terrorising terrorize terrorized terrorizing trample trampled trampling violate violated violates violating subjecting whitewashed whitewashing',
);

/** These judge only together with the noun of an act: "total destruction", "systematic killing". */
export const INTENSIFIERS = forms(
  'total utter complete wholesale systematic deliberate endless unending sheer mass continued continuing ceaseless unceasing naked outright',
);
export const GRAVE_ACTS = forms(
  'destruction devastation annihilation obliteration extermination persecution oppression subjugation aggression violation violations looting pillage pillaging killing killings repression demolition cleansing lawlessness incompetence failure corruption',
);
