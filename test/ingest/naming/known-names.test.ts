import { describe, expect, it } from 'vitest';
import { SURE } from '../../../src/ingest/attribution.ts';
import { type KnownSpeaker, knownNames } from '../../../src/ingest/naming/known-names.ts';

const speakers: KnownSpeaker[] = [
  { id: 'sabri', name: 'Moammar Sabri', kind: 'person', aliases: ['Colonel Sabri', 'the mountain envoy'] },
  { id: 'brannkow', name: 'Stephen Brannkow', kind: 'person', aliases: ['Браннков', 'ברנקוב'] },
  { id: 'river-institute', name: 'Institute of River Studies', kind: 'organisation', aliases: ['IRS'] },
  { id: 'anna-berg', name: 'Anna Berg', kind: 'person', aliases: [] },
  { id: 'paul-berg', name: 'Paul Berg', kind: 'person', aliases: [] },
  { id: 'river-source', name: 'a source on the river', kind: 'unnamed', aliases: [] },
];
const known = knownNames(speakers);
const idOf = (name: string, kind: KnownSpeaker['kind'] = 'person') => known(name, kind)?.speaker.id;

describe("the desk's speakers", () => {
  it.each([
    ['the name', 'Stephen Brannkow', 'brannkow'],
    ['the name in capitals', 'STEPHEN BRANNKOW', 'brannkow'],
    ['the family name', 'Brannkow', 'brannkow'],
    ['a short form of the given name', 'Steve Brannkow', 'brannkow'],
    ['another romanisation', 'Muammar al-Sabri', 'sabri'],
    ['another romanisation of the family name', 'Brankov', 'brannkow'],
    ['a slip in it', 'Brannow', 'brannkow'],
    ['Cyrillic letters', 'Бранков', 'brannkow'],
    ['Hebrew letters', 'ברנקוב', 'brannkow'],
    ['an alias', 'Colonel Sabri', 'sabri'],
  ])('are found by %s', (_, name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('are found by an acronym', () => {
    expect(idOf('the IRS', 'organisation')).toBe('river-institute');
  });

  it.each([
    ['a stranger’s name', 'Ann Hart'],
    ['a family name that two have', 'Berg'],
    ['a family name with another given name', 'Richard Brannkow'],
    ['a name that only begins alike', 'Brandt'],
  ])('are not found by %s', (_, name) => {
    expect(idOf(name)).toBeUndefined();
  });

  it('are never found where they are unnamed', () => {
    expect(idOf('a source on the river', 'unnamed')).toBeUndefined();
  });

  it('are only guessed by a description or by a slip', () => {
    expect(known('the mountain envoy', 'unnamed')?.confidence).toBeLessThan(SURE);
    expect(known('Brannow', 'person')?.confidence).toBeLessThan(SURE);
    expect(known('Brankov', 'person')?.confidence).toBeGreaterThanOrEqual(SURE);
  });
});
