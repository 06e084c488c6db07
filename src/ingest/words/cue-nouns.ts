/** Nouns that name something said or thought; with an owner and "that", "to", "of" or a quotation they work as a cue. From general dictionaries. */
export const CUE_NOUNS: ReadonlySet<string> = new Set(
  (
    'claim statement remark assertion warning suggestion argument belief view contention insistence allegation accusation announcement ' +
    'prediction comment declaration description assessment admission assurance complaint concern confession conclusion criticism denial ' +
    'demand fear feeling finding forecast guess hint hope hypothesis idea impression indication judgment judgement message motto notion ' +
    'observation opinion pledge plea position proposal proposition promise question recommendation report request response reply retort ' +
    'revelation rhetoric slogan speculation statement suspicion testimony theory thought threat tweet verdict vow wish word theme call ' +
    'answer condemnation characterization characterisation definition dismissal endorsement mantra quip joke rallying cry refrain chant'
  ).split(' '),
);
