import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Resolution } from '../../../src/ingest/attribution.ts';
import { createRegister } from '../../../src/ingest/naming/register.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

/** What the words at the n-th place of `printed` stand for. */
function resolved(text: string, printed: string, nth = 1): Resolution {
  const places = [...text.matchAll(new RegExp(`(?<!\\p{L})${RegExp.escape(printed)}(?!\\p{L})`, 'gu'))];
  const start = places[nth - 1]?.index;
  if (start === undefined) throw new Error(`"${printed}" does not stand in the text`);
  return createRegister(createArticle(text)).resolve({ start, end: start + printed.length });
}
const nameOf = (text: string, printed: string, nth = 1): string | null => resolved(text, printed, nth).name;

describe('names', () => {
  it.each([
    ['Deputy Mayor Ann Hart opened the bridge. "It holds," Hart said.', 'Hart', 2, 'Ann Hart'],
    ['The engineer Jose Luis Perez Mora spoke first. "It holds," Perez said.', 'Perez', 2, 'Jose Luis Perez Mora'],
    ['Gen. Karim al-Sabri spoke. "We go," al-Sabri said.', 'al-Sabri', 2, 'Karim al-Sabri'],
    ['Seán O’Brien wrote to them. O’Brien said no.', 'O’Brien', 2, 'Seán O’Brien'],
    ['Pieter van der Meer spoke. Van der Meer said no.', 'Van der Meer', 1, 'Pieter van der Meer'],
    ['James P. Wood Jr. left on Friday. Wood said nothing.', 'Wood', 2, 'James P. Wood Jr'],
    ['William Hart spoke. Later Bill Hart said no.', 'Bill Hart', 1, 'William Hart'],
    ['Secretary of State Ann Hart said no.', 'Secretary of State Ann Hart', 1, 'Ann Hart'],
    ['Air Marshal Thomas Reed said no.', 'Air Marshal Thomas Reed', 1, 'Thomas Reed'],
    ["The country's First Lady Maria Costa said no.", 'First Lady Maria Costa', 1, 'Maria Costa'],
    [
      'An adviser to the institute, Wilhelm Brandt, said no.',
      'An adviser to the institute, Wilhelm Brandt',
      1,
      'Wilhelm Brandt',
    ],
    ['The mayor, Ann Hart, said no.', 'The mayor', 1, 'Ann Hart'],
    ['The envoy to Leeds, Xulan Mbekov, told them no. "It holds," Mbekov said.', 'Mbekov', 2, 'Xulan Mbekov'],
    ["On Sept. 5 the council's office said no.", "On Sept. 5 the council's office", 1, "council's office"],
    ['The Office for Roads (OFR) said no.', 'The Office for Roads (OFR', 1, 'Office for Roads'],
    [
      'Luis Mora, head of research at the governor’s office, said no.',
      'Luis Mora, head of research at the governor’s office',
      1,
      'Luis Mora',
    ],
    [
      "The town's doctor and council spokeswoman, Ann Hart, said no.",
      "The town's doctor and council spokeswoman",
      1,
      'Ann Hart',
    ],
    ['Luis Mora, a hydrologist who said no, left.', 'who', 1, 'Luis Mora'],
    ['North Dakota Gov. Ann Hart said no.', 'North Dakota Gov. Ann Hart', 1, 'Ann Hart'],
    ["Ann Hart, Norland's First Lady, said no.", "Norland's First Lady", 1, 'Ann Hart'],
    [
      'Ann Hart spoke. Hart – who left early and came back – said no.',
      'Hart – who left early and came back',
      1,
      'Ann Hart',
    ],
    ['It was built with Ann Hart saying no.', 'with Ann Hart', 1, 'Ann Hart'],
    ['Duncan Hunter left on Friday.\n\nHunter, meanwhile, said no.', 'Hunter', 2, 'Duncan Hunter'],
  ])('%s: %s', (text, printed, nth, name) => {
    expect(nameOf(text, printed, nth)).toBe(name);
  });

  it('does not choose between two persons of one family name', () => {
    const found = resolved('Ann Hart and Paul Hart arrived. "It holds," Hart said.', 'Hart', 3);
    expect(found.name).toBeNull();
    expect(found.guess).toMatch(/Hart$/);
  });

  it('lets the form of address choose between two persons of one family name', () => {
    expect(nameOf('Ann Hart and Paul Hart arrived. "It holds," Ms. Hart said.', 'Ms. Hart')).toBe('Ann Hart');
  });

  it('keeps two names joined by "and" together and names neither', () => {
    expect(resolved('Ann Hart met Luis Mora. Hart and Mora said no.', 'Hart and Mora')).toMatchObject({
      name: 'Hart and Mora',
      kind: 'unnamed',
    });
  });
});

describe('roles', () => {
  it('finds the one bearer of a title', () => {
    expect(nameOf('US envoy Paul Hart arrived. Ann Mora waited. "No," the envoy said.', 'the envoy')).toBe('Paul Hart');
  });

  it('knows the role set beside a name', () => {
    expect(nameOf('Luis Mora, an adviser to the institute, came. "No," the adviser said.', 'the adviser')).toBe(
      'Luis Mora',
    );
  });

  it('does not take the next name of a list for the bearer of its title', () => {
    expect(nameOf('Ann Hart, Senator Luis Mora and others came. "No," the senator said.', 'the senator')).toBe(
      'Luis Mora',
    );
  });

  it('leaves a title that two persons bear open', () => {
    expect(nameOf('Mayor Ann Hart met Mayor Luis Mora. "No," the mayor said.', 'the mayor')).toBeNull();
  });

  it('takes "the official" for the one described before, in the words of that description', () => {
    expect(resolved('A senior customs official came. "No," the official said.', 'the official')).toMatchObject({
      name: 'A senior customs official',
      kind: 'unnamed',
    });
  });
});

describe('unnamed sources', () => {
  it.each([
    'A source familiar with the talks',
    'Three aides to Ann Hart',
    'a spokesman for Governor Ann Hart',
    'Officials',
    'residents of the old town',
  ])('keeps the description whole: %s', (printed) => {
    expect(resolved(`Ann Hart waited. So it went on, ${printed} said.`, printed)).toMatchObject({
      name: printed,
      kind: 'unnamed',
    });
  });

  it('does not name whom "his spokesman" works for', () => {
    expect(resolved('Paul Hart waited. "No," his spokesman said.', 'his spokesman')).toMatchObject({
      name: 'his spokesman',
      kind: 'unnamed',
    });
  });

  it("tells somebody's office from the person", () => {
    expect(resolved("Paul Hart waited. Hart's office said no.", "Hart's office")).toMatchObject({
      name: "Hart's office",
      kind: 'office',
    });
  });
});

describe('organisations', () => {
  it('gives an acronym the name that it was brought in with', () => {
    const text = 'The Institute of River Studies (IRS) opened. The IRS said no.';
    expect(resolved(text, 'The IRS')).toMatchObject({ name: 'Institute of River Studies', kind: 'organisation' });
  });

  it('gives an agency its name in full', () => {
    expect(resolved('The town is safe, the AP reported.', 'the AP')).toMatchObject({
      name: 'Associated Press',
      kind: 'organisation',
    });
  });

  it('finds the one ministry that "the ministry" means', () => {
    expect(nameOf('The Ministry of Fisheries closed. "No," the ministry said.', 'the ministry')).toBe(
      'Ministry of Fisheries',
    );
  });
});

describe('pronouns', () => {
  it.each([
    ['the speaker before', 'Ann Hart said no. "Never," she added.', 'she', 1, 'Ann Hart'],
    ['the subject, not the object', 'Paul Hart met Luis Mora. He said no.', 'He', 1, 'Paul Hart'],
    ['the fitting gender', 'Ann Hart met Luis Mora. He said no.', 'He', 1, 'Luis Mora'],
    [
      'no institute and no place',
      'Paul Hart went to Vienna. The Institute of River Studies opened. "Good," he said.',
      'he',
      1,
      'Paul Hart',
    ],
    [
      'nobody who is only spoken of in a quotation',
      'Paul Hart spoke. "Luis Mora lied," he said.',
      'he',
      1,
      'Paul Hart',
    ],
    [
      'who speaks, and not whom a role beside the speaker names',
      'Luis Mora spoke. Mora spokesman Paul Hart said that Mora was well. "No," he said.',
      'he',
      1,
      'Paul Hart',
    ],
    [
      'who speaks before brackets',
      'Luis Mora waved. Rep. Paul Hart (D-Md.) said the plan by Mora was bad. "No," he said.',
      'he',
      1,
      'Paul Hart',
    ],
    ['nobody of the byline', 'By Luis Mora\n\nThe town woke late.\n\n"No," he said.', 'he', 1, null],
    ['nobody first named later', 'He said no. Luis Mora left.', 'He', 1, null],
    [
      'whom the pronoun before stood for',
      'Paul Hart said no. He waited for Luis Mora. "Never," he said.',
      'he',
      1,
      'Paul Hart',
    ],
    [
      'whoever was described last',
      'Paul Hart left.\n\nA young guard said he was afraid. "I ran," he said.',
      'he',
      2,
      'A young guard',
    ],
  ])('stand for %s', (_, text, printed, nth, name) => {
    expect(nameOf(text, printed, nth)).toBe(name);
  });

  it('guess and ask when two persons fit alike', () => {
    const found = resolved('Paul Hart and Luis Mora came. "No," he said.', 'he');
    expect(found.name).toBeNull();
    expect(found.guess).not.toBeNull();
  });

  it('learn the gender of an unusual name from its pronoun', () => {
    const text = 'Xulo Brandt said no. She left. Later Xulo Brandt met Paul Hart. "Never," she said.';
    expect(nameOf(text, 'she')).toBe('Xulo Brandt');
  });

  it('never make a name of "they" and "it" alone', () => {
    expect(nameOf('Officials met. They said no.', 'They')).toBeNull();
    expect(nameOf('The Ministry of Fisheries closed. It said no.', 'It')).toBeNull();
  });
});

describe('a register', () => {
  const words = [
    'Ann Hart',
    'Hart',
    'he',
    'she',
    'said',
    '"',
    '“',
    '”',
    ',',
    '.',
    '\n\n',
    'the',
    'mayor',
    'Ministry of',
    "'s",
    'and',
    'Luis',
    'Mora',
    'they',
    '(',
    ')',
    'é',
    '\ud800',
  ];

  it('never throws, and says null below certainty, whatever the text and the place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...words), { maxLength: 60 }),
        fc.nat(200),
        fc.nat(60),
        (parts, start, length) => {
          const text = parts.join(' ');
          const found = createRegister(createArticle(text)).resolve({ start, end: start + length });
          expect(found.name === null).toBe(found.confidence < 0.85);
          expect(found.name === null || found.guess === null).toBe(true);
        },
      ),
    );
  });

  it('names nobody whose name is not printed in the article', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 60 }), (parts) => {
        const text = parts.join(' ');
        for (const { name } of createRegister(createArticle(text)).persons) {
          for (const word of name.split(' ')) expect(text).toContain(word);
        }
      }),
    );
  });
});
