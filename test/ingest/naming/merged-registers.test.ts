import { describe, expect, it } from 'vitest';
import { type KnownSpeaker, mergeRegisters } from '../../../src/ingest/naming/merged-registers.ts';
import { createRegister } from '../../../src/ingest/naming/register.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

const registersOf = (...texts: string[]) => texts.map((text) => createRegister(createArticle(text)));
const known: KnownSpeaker[] = [
  { id: 'moammar-sabri', name: 'Moammar Sabri', aliases: ['Colonel Sabri'] },
  { id: 'river-institute', name: 'Institute of River Studies', aliases: ['IRS'] },
];

describe('registers of one story', () => {
  it('give one person one name whatever the accents', () => {
    const story = mergeRegisters(
      registersOf('Jose Nunez said no. Nunez left. Jose Nunez waved.', 'José Núñez said no.'),
    );
    expect(story.nameOf('José Núñez')).toBe('Jose Nunez');
  });

  it('complete a family name from another article', () => {
    const story = mergeRegisters(registersOf('Jose Nunez said no.', 'Prosecutor Núñez said no.'));
    expect(story.nameOf('Núñez')).toBe('Jose Nunez');
  });

  it('do not complete a family name that two persons of the story have', () => {
    const story = mergeRegisters(
      registersOf('Jose Nunez said no.', 'Maria Nunez said no.', 'Prosecutor Nunez said no.'),
    );
    expect(story.nameOf('Nunez')).toBe('Nunez');
  });

  it('join a name that two outlets wrote down by ear', () => {
    const story = mergeRegisters(
      registersOf('Wilfried Brandtner said no.', 'Wilfriedo Brandtnar said no.', 'Wilfried Brandtner left.'),
    );
    expect(story.nameOf('Wilfriedo Brandtnar')).toBe('Wilfried Brandtner');
  });

  it('never join two persons whom one article tells apart', () => {
    const story = mergeRegisters(
      registersOf('Wilfried Brandtner met Wilfriedo Brandtnar.', 'Wilfried Brandtner left.'),
    );
    expect(story.nameOf('Wilfriedo Brandtnar')).toBe('Wilfriedo Brandtnar');
  });

  it('keep brother and sister apart', () => {
    const story = mergeRegisters(registersOf('Mario Brandtner said no.', 'Maria Brandtner said no.'));
    expect(story.nameOf('Maria Brandtner')).toBe('Maria Brandtner');
  });

  it('leave the description of an unnamed source as it is', () => {
    const story = mergeRegisters(registersOf('Jose Nunez said no.'));
    expect(story.nameOf('Nunez', 'unnamed')).toBe('Nunez');
  });
});

describe("the desk's speakers", () => {
  const story = mergeRegisters(
    registersOf('Muammar al-Sabri said no. The Institute of River Studies (IRS) closed.'),
    known,
  );

  it.each([
    ['another romanisation', 'Muammar al-Sabri', 'moammar-sabri'],
    ['an alias', 'Colonel Sabri', 'moammar-sabri'],
    ['an acronym', 'the IRS', 'river-institute'],
    ['nobody by a stranger’s name', 'Ann Hart', undefined],
  ])('are found by %s', (_, name, id) => {
    expect(story.speakerOf(name)?.id).toBe(id);
  });

  it('are never found by a description', () => {
    expect(story.speakerOf('IRS', 'unnamed')).toBeNull();
  });

  it('are not chosen between when two have one name', () => {
    const two = mergeRegisters([], [...known, { id: 'other', name: 'Other', aliases: ['IRS'] }]);
    expect(two.speakerOf('IRS')).toBeNull();
  });
});
