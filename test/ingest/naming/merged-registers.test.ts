import { describe, expect, it } from 'vitest';
import { mergeRegisters } from '../../../src/ingest/naming/merged-registers.ts';
import { createRegister } from '../../../src/ingest/naming/register.ts';
import { createArticle } from '../../../src/ingest/text/article.ts';

/** What the last of several articles, read together, calls a person of its own. */
function nameInLast(texts: string[], name: string): string | undefined {
  const names = mergeRegisters(texts.map((text) => createRegister(createArticle(text))));
  return names.at(-1)?.(name, 'person');
}

describe('articles read together', () => {
  it('give one person one name whatever the accents', () => {
    const texts = ['Jose Nunez said no. Nunez left. Jose Nunez waved.', 'José Núñez said no.'];
    expect(nameInLast(texts, 'José Núñez')).toBe('Jose Nunez');
  });

  it('complete a family name by somebody in the same role', () => {
    const texts = ['Prosecutor Jose Nunez said no.', 'Prosecutor Núñez said no.'];
    expect(nameInLast(texts, 'Núñez')).toBe('Jose Nunez');
  });

  it('complete a family name where both articles name somebody else too', () => {
    const texts = ['Jose Nunez met Clara Benedetti.', 'Mr Nunez said no. Clara Benedetti agreed.'];
    expect(nameInLast(texts, 'Nunez')).toBe('Jose Nunez');
  });

  it('do not complete a family name from an article about something else', () => {
    const texts = ['The singer Jose Nunez met Clara Benedetti.', 'Mr Nunez, the mayor, said no.'];
    expect(nameInLast(texts, 'Nunez')).toBe('Nunez');
  });

  it('do not complete a family name that two persons have', () => {
    const texts = ['Prosecutor Jose Nunez said no.', 'Prosecutor Maria Nunez said no.', 'Prosecutor Nunez said no.'];
    expect(nameInLast(texts, 'Nunez')).toBe('Nunez');
  });

  it('join a name that two outlets wrote down by ear', () => {
    const texts = ['Wilfried Brandtner said no.', 'Wilfried Brandtner left.', 'Wilfriedo Brandtnar said no.'];
    expect(nameInLast(texts, 'Wilfriedo Brandtnar')).toBe('Wilfried Brandtner');
  });

  it('never join two persons whom one article tells apart', () => {
    const texts = ['Wilfried Brandtner left.', 'Wilfried Brandtner met Wilfriedo Brandtnar.'];
    expect(nameInLast(texts, 'Wilfriedo Brandtnar')).toBe('Wilfriedo Brandtnar');
  });

  it('keep brother and sister apart', () => {
    const texts = ['Mario Brandtner said no.', 'Maria Brandtner said no.'];
    expect(nameInLast(texts, 'Maria Brandtner')).toBe('Maria Brandtner');
  });

  it('know a body by the short form that another article brings in', () => {
    const texts = ['The Institute of River Studies (IRS) closed.', 'The IRS said no.'];
    const names = mergeRegisters(texts.map((text) => createRegister(createArticle(text))));
    expect(names[1]?.('IRS', 'organisation')).toBe('Institute of River Studies');
  });

  it('leave the description of an unnamed source as it is', () => {
    const names = mergeRegisters([createRegister(createArticle('Jose Nunez said no.'))]);
    expect(names[0]?.('Nunez', 'unnamed')).toBe('Nunez');
  });
});
