const BODIES =
  'academy administration agency agencies army association authority authorities bank board bureau cabinet centre center charity church club coalition college command commission committee company congress corporation council court department directorate embassy federation firm force forces foundation front fund government group groups hospital house institute league legislature media military militia ministry mission movement navy network newspaper observatory office organisation organization organisations organizations parliament party police prosecution radio secretariat senate service society state station team television tribunal union university';
const BODY_WORDS = new Set(BODIES.split(' '));

/** Whether a name is that of a body: its last word, or the one before "of", is a word for bodies ("the health ministry", "Ministry of Health"). General English. */
export function isOrganisation(name: string): boolean {
  const words = name.toLowerCase().match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  const of = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  const head = of > 0 ? words[of - 1] : words.at(-1);
  return (head !== undefined && BODY_WORDS.has(head)) || /^(?:the )?\p{Lu}{2,6}$/u.test(name);
}
