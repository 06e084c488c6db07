import type { Edtf } from '../facts/edtf.ts';
import { type Facts, isShown } from '../facts/facts.ts';
import type { Source } from '../facts/source.ts';
import type { Speaker } from '../facts/speaker.ts';
import type { Statement } from '../facts/statement.ts';
import { inOrder } from './in-order.ts';

/**
 * What the words below mean, written out so that no reader has to fetch anything. schema.org's own context maps to
 * http: names, and so does this one.
 */
const CONTEXT = {
  '@version': 1.1,
  schema: 'http://schema.org/',
  oa: 'http://www.w3.org/ns/oa#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  edtf: 'http://id.loc.gov/datatypes/edtf/',
  Quotation: 'schema:Quotation',
  Claim: 'schema:Claim',
  NewsArticle: 'schema:NewsArticle',
  Person: 'schema:Person',
  Organization: 'schema:Organization',
  identifier: 'schema:identifier',
  name: 'schema:name',
  alternateName: 'schema:alternateName',
  text: 'schema:text',
  headline: 'schema:headline',
  author: 'schema:author',
  publisher: 'schema:publisher',
  creditText: 'schema:creditText',
  inLanguage: 'schema:inLanguage',
  creativeWorkStatus: 'schema:creativeWorkStatus',
  url: { '@id': 'schema:url', '@type': '@id' },
  datePublished: 'schema:datePublished',
  dateCreated: 'schema:dateCreated',
  spokenByCharacter: { '@id': 'schema:spokenByCharacter', '@type': '@id' },
  creator: { '@id': 'schema:creator', '@type': '@id' },
  isPartOf: { '@id': 'schema:isPartOf', '@type': '@id' },
  appearance: { '@id': 'schema:appearance', '@type': '@id' },
  SpecificResource: 'oa:SpecificResource',
  TextQuoteSelector: 'oa:TextQuoteSelector',
  TextPositionSelector: 'oa:TextPositionSelector',
  target: 'oa:hasTarget',
  source: { '@id': 'oa:hasSource', '@type': '@id' },
  selector: 'oa:hasSelector',
  exact: 'oa:exact',
  prefix: 'oa:prefix',
  suffix: 'oa:suffix',
  start: { '@id': 'oa:start', '@type': 'xsd:nonNegativeInteger' },
  end: { '@id': 'oa:end', '@type': 'xsd:nonNegativeInteger' },
} as const;

/**
 * The confirmed and corrected statements as one JSON-LD 1.1 document: schema.org `Quotation` for what stood in quotation
 * marks, wholly or in part, and `Claim` for indirect speech and a source's own voice. Each names who is quoted, the
 * article, its published date, and as `target` the place in the article by the W3C's text selectors; their positions
 * count Unicode code points, as https://www.w3.org/TR/annotation-model/#text-position-selector asks. What is not known
 * is left out. The text of the articles is theirs and not in it.
 */
export function jsonLd(facts: Facts): string {
  const { sources, speakers, statements } = inOrder(facts);
  const articles = new Map(sources.map((source) => [source.id, source]));
  const shown = statements.filter(isShown);
  const speaking = new Set(shown.map(({ speaker }) => speaker));
  const graph = [
    ...sources.map(articleNode),
    ...speakers.filter(({ id }) => speaking.has(id)).map(speakerNode),
    ...shown.flatMap((statement) => {
      const source = articles.get(statement.source);
      return source ? [statementNode(statement, source)] : [];
    }),
  ];
  return `${JSON.stringify({ '@context': CONTEXT, '@graph': graph }, null, 2)}\n`;
}

const name = (kind: 'source' | 'speaker' | 'statement', id: string): string => `urn:x-talks:${kind}:${id}`;

function articleNode({ id, outlet, title, byline, url, published, credit, language }: Source) {
  return {
    '@id': name('source', id),
    '@type': 'NewsArticle',
    identifier: id,
    ...known('headline', title),
    ...known('author', byline && { name: byline }),
    ...known('publisher', outlet && { '@type': 'Organization', name: outlet }),
    ...known('datePublished', published && dateValue(published)),
    ...known('creditText', credit),
    inLanguage: language,
    ...known('url', url),
  };
}

const SPEAKER_TYPES = { person: 'Person', organisation: 'Organization', office: 'Organization', unnamed: null };

/** An unnamed source may be one or many, so it has no type. */
function speakerNode({ id, name: called, kind, aliases }: Speaker) {
  return {
    '@id': name('speaker', id),
    ...known('@type', SPEAKER_TYPES[kind]),
    identifier: id,
    name: called,
    ...(aliases.length > 0 ? { alternateName: aliases } : {}),
  };
}

function statementNode(statement: Statement, source: Source) {
  const { id, kind, locator, speaker, said, status } = statement;
  const article = name('source', source.id);
  const voice = speaker === null ? null : name('speaker', speaker);
  const isQuotation = kind === 'quote' || kind === 'mixed';
  const outlet = source.outlet && { '@type': 'Organization', name: source.outlet };
  return {
    '@id': name('statement', id),
    '@type': isQuotation ? 'Quotation' : 'Claim',
    identifier: id,
    text: locator.exact,
    ...(isQuotation ? known('spokenByCharacter', voice) : known('creator', kind === 'report' ? outlet : voice)),
    ...known('datePublished', source.published && dateValue(source.published)),
    ...known('dateCreated', said?.edtf && dateValue(said.edtf)),
    isPartOf: article,
    ...(isQuotation ? {} : { appearance: article }),
    creativeWorkStatus: status,
    target: {
      '@type': 'SpecificResource',
      source: article,
      selector: [
        { '@type': 'TextQuoteSelector', exact: locator.exact, prefix: locator.prefix, suffix: locator.suffix },
        {
          '@type': 'TextPositionSelector',
          start: codePoints(source.text, locator.start),
          end: codePoints(source.text, locator.end),
        },
      ],
    },
  };
}

/** A property, or none when its value is not known. */
const known = (key: string, value: unknown): object => (value === null || value === undefined ? {} : { [key]: value });

const PAIR = /[\ud800-\udbff][\udc00-\udfff]/g;

/** How many code points stand before a place that is counted in UTF-16 units. */
const codePoints = (text: string, units: number): number => units - [...text.slice(0, units).matchAll(PAIR)].length;

const ISO_DATE = /^\d{4}(-\d\d(-\d\d(T\S+)?)?)?$/;

/** schema.org takes ISO 8601 dates as they are; doubt and ranges need the datatype in which they mean something. */
const dateValue = (date: Edtf) => (ISO_DATE.test(date) ? date : { '@type': 'edtf:EDTF', '@value': date });
