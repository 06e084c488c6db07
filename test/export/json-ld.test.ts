import { describe, expect, it } from 'vitest';
import { jsonLd } from '../../src/export/json-ld.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { harbourStory, statementIn } from '../made-up/harbour-story.ts';

interface Node {
  [key: string]: unknown;
}

const graphOf = (facts: Facts): Node[] => JSON.parse(jsonLd(facts))['@graph'];
const named = (facts: Facts, id: string): Node => {
  const node = graphOf(facts).find((candidate) => candidate.identifier === id);
  if (!node) throw new RangeError(`no node ${id}`);
  return node;
};

/** Every key and type of a document, as written. */
function termsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(termsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === '@type' ? [String(inner)] : [key, ...termsIn(inner)],
  );
}

describe('JSON-LD', () => {
  it('uses no word that its own context does not explain', () => {
    const facts = harbourStory();
    facts.sources = facts.sources.map((source) => ({
      ...source,
      title: 'Crane',
      byline: 'A. Writer',
      credit: '© Wire',
      published: '2024-03-04?',
    }));
    const { '@context': context, '@graph': graph } = JSON.parse(jsonLd(facts));
    const explained = (term: string) =>
      term.startsWith('@') || term in context || (term.includes(':') && (term.split(':')[0] ?? '') in context);
    expect(termsIn(graph).filter((term) => !explained(term))).toEqual([]);
    for (const meaning of Object.values(context)) {
      const iri = typeof meaning === 'object' && meaning !== null && '@id' in meaning ? meaning['@id'] : meaning;
      if (typeof iri === 'string') expect(explained(iri) || iri.startsWith('http')).toBe(true);
    }
  });

  it('names only things that are in it', () => {
    const graph = graphOf(harbourStory());
    const ids = graph.map((node) => node['@id']);
    for (const { spokenByCharacter, isPartOf } of graph)
      for (const id of [spokenByCharacter, isPartOf]) if (id !== undefined) expect(ids).toContain(id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('makes quotations of what was quoted and claims of the rest', () => {
    expect(named(harbourStory(), 'courier-warned')).toMatchObject({
      '@type': 'Quotation',
      text: 'We had warned the port for a year',
      spokenByCharacter: 'urn:x-talks:speaker:okafor',
      datePublished: '2024-03-04',
      isPartOf: 'urn:x-talks:source:courier',
    });
    expect(named(harbourStory(), 'gazette-hurt')).toMatchObject({
      '@type': 'Claim',
      creator: 'urn:x-talks:speaker:port-authority',
      appearance: 'urn:x-talks:source:gazette',
    });
  });

  it('counts places in code points, as the selectors of the W3C do', () => {
    const facts = harbourStory();
    const [gazette] = facts.sources;
    if (!gazette) throw new RangeError('the made-up story has a source');
    const source = { ...gazette, text: '🏗️ 🚢 The crane fell 💥 today.' };
    const statement = statementIn(source, 'fell', 'crane fell 💥');
    const { target } = named({ ...facts, sources: [source], statements: [statement] }, 'fell');
    const at = [...'🏗️ 🚢 The '].length;
    expect(target).toMatchObject({
      source: 'urn:x-talks:source:gazette',
      selector: [
        { '@type': 'TextQuoteSelector', exact: 'crane fell 💥', suffix: ' today.' },
        { '@type': 'TextPositionSelector', start: at, end: at + [...'crane fell 💥'].length },
      ],
    });
  });

  it('gives dates in doubt the datatype of EDTF, and leaves out what is not known', () => {
    const facts = harbourStory();
    facts.sources = facts.sources.map((source) => ({ ...source, published: '2024-03-04?' }));
    expect(named(facts, 'gazette')).toMatchObject({
      datePublished: { '@type': 'edtf:EDTF', '@value': '2024-03-04?' },
    });
    expect(named(facts, 'gazette')).not.toHaveProperty('headline');
    expect(named(facts, 'gazette-hurt')).not.toHaveProperty('dateCreated');
  });
});
