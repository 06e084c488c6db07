/** Words that stand with a large letter only because a sentence, a headline or a day's name wants it: they begin no name. From general knowledge. */
export const SENTENCE_OPENERS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here it its he she they we i you his her their our my your him them us me who whom whose which what when where why how ' +
    'and but or nor so yet for if as at by in on of to from with without within into onto over under up down out off about above across after against along amid among around before behind below beneath beside besides between beyond despite during except inside like near outside past per since than through throughout till toward towards until upon via while whereas although though because unless whether once ' +
    'is are was were be been being am has have had having do does did doing will would shall should can could may might must not no yes nor ' +
    'all any both each either every few many more most much neither none one other others several some such another same only own just also even still too very then thus hence however moreover meanwhile nevertheless nonetheless therefore instead otherwise indeed perhaps maybe now today yesterday tomorrow tonight later earlier soon ago again already always never often sometimes recently currently finally eventually suddenly first second third last next ' +
    'two three four five six seven eight nine ten eleven twelve hundred thousand million billion dozens hundreds thousands millions ' +
    'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'according asked speaking writing citing quoting noting adding referring responding following given despite based using known called born killed ' +
    'spring summer autumn fall winter christmas easter ramadan thanksgiving let get go see look make take come read click share photo image video advertisement watch listen subscribe related source editor note update updated breaking exclusive opinion analysis fact'
  ).split(' '),
);
