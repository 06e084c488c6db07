import type { CueClass } from '../attribution.ts';

/**
 * How a cue takes its content:
 * - `say`: a quotation, "that …" or a bare clause, before or after ("the plan failed, she said")
 * - `tell`: an addressee first, then as `say` ("told reporters that …")
 * - `think`: "that …" or a bare clause, seldom a quotation
 * - `show`: "that …" or a bare clause; the subject is a poll, a study, a document
 * - `object`: what follows is the content ("accused the army of …", "praised the plan")
 * - `will`: "to …" or "that …" is the content ("vowed to fight")
 * - `ask`: a question, "about …", "whether …", or an addressee with "to …"
 */
export type Frame = 'say' | 'tell' | 'think' | 'show' | 'object' | 'will' | 'ask';

/**
 * Reporting verbs by frame and class, in their base form. From general dictionaries of English (reporting, performative and
 * attitude verbs), and which of them news uses so was checked on articles of several publishers. `neutral` verbs say only
 * that something was said; `evidential` ones that it holds, is known or shown; `loaded` ones judge the saying.
 */
export const CUE_VERBS: readonly { frame: Frame; class: CueClass; verbs: string }[] = [
  {
    frame: 'say',
    class: 'neutral',
    verbs:
      'say add note explain continue conclude write reply respond answer state remark observe comment announce declare report tweet retweet post ' +
      'email blog recall argue suggest stress emphasize emphasise reiterate repeat joke quip muse opine predict forecast recount relate ' +
      'clarify testify elaborate read propose estimate reckon advise recommend reason counter theorize theorise posit hypothesize ' +
      'summarize summarise specify stipulate project mention underline underscore attest vouch narrate telegraph whisper murmur mumble ' +
      'mutter sing chant shout yell scream cry exclaim intone interject interrupt sigh laugh chuckle smile nod shrug pray ' +
      'preach proclaim pronounce surmise speculate marvel gush crow deadpan utter voice allow offer rejoin riff ' +
      'tease toast text cable decree assess conjecture insinuate intimate ' +
      'certify confide holler blurt gasp chirp drawl stammer stutter reaffirm articulate go_on call_out cry_out spell_out fire_back shoot_back hit_back push_back chime_in weigh_in put_it sum_up',
  },
  {
    frame: 'say',
    class: 'evidential',
    verbs:
      'reveal acknowledge confirm admit concede disclose indicate signal agree affirm verify point_out make_clear make_it_clear warn caution',
  },
  {
    frame: 'say',
    class: 'loaded',
    verbs:
      'claim insist contend maintain assert allege charge complain lament confess deny boast brag swear vow promise pledge retort ' +
      'fume gripe grumble scoff snap bellow rage moan whine imply hint declaim protest bemoan decry demand plead ' +
      'snarl sneer thunder roar bark growl gloat grouse vent threaten',
  },
  {
    frame: 'tell',
    class: 'neutral',
    verbs: 'tell inform notify remind assure reassure brief counsel persuade convince instruct',
  },
  {
    frame: 'think',
    class: 'neutral',
    verbs:
      'think believe hope fear worry feel doubt suspect assume guess imagine figure expect anticipate wish ' +
      'consider regard view deem presume fret dream intend want',
  },
  {
    frame: 'think',
    class: 'evidential',
    verbs:
      'know understand realize realise learn discover remember recognize recognise notice see find determine forget appreciate',
  },
  { frame: 'show', class: 'evidential', verbs: 'show demonstrate illustrate suggest document highlight detail' },
  {
    frame: 'object',
    class: 'loaded',
    verbs:
      'accuse blame criticize criticise denounce condemn slam blast attack assail decry deride mock ridicule belittle lambaste castigate chide scold ' +
      'rebuke rebuff reprimand lampoon disparage malign vilify demonize berate chastise censure tout hail laud trash bash rip skewer ' +
      'dismiss reject repudiate disavow excoriate pillory bemoan deplore denigrate admonish',
  },
  {
    frame: 'object',
    class: 'neutral',
    verbs:
      'call describe praise applaud endorse support oppose defend cite discuss address question challenge back welcome compare portray ' +
      'characterize characterise label brand dub term depict urge prefer mention reference invoke quote credit thank congratulate commend ' +
      'highlight stress outline detail express echo dispute contest refute rebut renounce protest predict propose announce declare reveal ' +
      'explain acknowledge confirm admit deny claim suggest recommend advocate promote seek request demand order approve authorize ' +
      'name identify estimate threaten issue unveil publish release recall recount reiterate repeat underscore emphasize lament regret ' +
      'celebrate cheer admire respect resent dislike expect clarify concede ' +
      'encourage warn caution command direct instruct invite ask press implore beg advise remind vow promise pledge offer want fear view see consider regard ' +
      'call_for call_on refer_to point_to allude_to object_to speak_of speak_about talk_about talk_of complain_about complain_of warn_of warn_against ' +
      'hint_at lash_out_at rail_against argue_for argue_against agree_with disagree_with apologize_for apologise_for insist_on ' +
      'respond_to react_to boast_of boast_about brag_about joke_about ask_for ask_about approve_of hope_for look_forward_to focus_on comment_on ' +
      'back_away_from speak_out_against come_out_against take_issue_with side_with think_of think_about worry_about dream_of learn_of lay_out go_after ' +
      'shoot_down take_aim_at vote_for vote_against push_for press_for elaborate_on reflect_on dwell_on weigh_in_on ' +
      'envision anticipate remember allege note show report',
  },
  {
    frame: 'will',
    class: 'neutral',
    verbs:
      'want hope plan decline refuse agree vow promise pledge seek offer propose intend wish aim decide ask request beg expect threaten prefer ' +
      'volunteer choose claim swear resolve opt desire long commit demand',
  },
  { frame: 'ask', class: 'neutral', verbs: 'ask wonder inquire enquire question query debate consider' },
];

/** Verbs whose base and present forms are rather nouns ("the states"): they are cues only before "that", a colon or a quotation. */
export const RATHER_NOUNS: ReadonlySet<string> = new Set(
  'state voice figure cable text blog post guess document detail crow bark rage forecast project object roar thunder'.split(
    ' ',
  ),
);

/** Verbs whose past, participle or -ing form is irregular: base, past, participle, and -ing where it is not regular. */
export const IRREGULAR_VERBS: readonly string[] = [
  'say said said',
  'tell told told',
  'write wrote written',
  'read read read',
  'sing sang sung',
  'begin began begun beginning',
  'forecast forecast forecast',
  'swear swore sworn',
  'think thought thought',
  'feel felt felt',
  'know knew known',
  'understand understood understood',
  'see saw seen',
  'find found found',
  'forget forgot forgotten forgetting',
  'show showed shown',
  'seek sought sought',
  'choose chose chosen',
  'beg begged begged begging',
  'plan planned planned planning',
  'regret regretted regretted regretting',
  'admit admitted admitted admitting',
  'rebut rebutted rebutted rebutting',
  'brag bragged bragged bragging',
  'chat chatted chatted chatting',
  'quip quipped quipped quipping',
  'snap snapped snapped snapping',
  'slam slammed slammed slamming',
  'rip ripped ripped ripping',
  'nod nodded nodded nodding',
  'shrug shrugged shrugged shrugging',
  'commit committed committed committing',
  'opt opted opted',
  'dub dubbed dubbed dubbing',
  'label labeled labeled labeling',
  'label labelled labelled labelling',
  'signal signaled signaled signaling',
  'signal signalled signalled signalling',
  'counsel counseled counseled counseling',
  'cable cabled cabled cabling',
  'tout touted touted',
  'sigh sighed sighed',
  'refer referred referred referring',
  'dream dreamt dreamt',
  'learn learnt learnt',
  'blog blogged blogged blogging',
  'fret fretted fretted fretting',
  'chant chanted chanted',
  'intend intended intended',
  'go went gone',
  'make made made',
  'shoot shot shot',
  'put put put putting',
  'hit hit hit hitting',
  'sum summed summed summing',
  'come came come',
  'take took taken',
  'speak spoke spoken',
  'lay laid laid',
];
