import { describe, expect, it } from 'vitest';
import { detailsOf, readPasted, readSentFile, withDetails } from '../../src/desk/article-given.ts';
import { sourceOf } from '../../src/desk/source-versions.ts';
import { FieldFault } from '../../src/desk/statement-fields.ts';
import type { Facts } from '../../src/facts/facts.ts';

const NOTHING: Facts = { sources: [], speakers: [], statements: [], items: [], stories: [] };
const UNKNOWN = { title: '', outlet: '', url: '', published: '', credit: '' };

describe('an article that somebody gives', () => {
  it('says of itself what its headers and credit line say', async () => {
    const read = await readPasted('Subject: Talks resume\nDate: 28 July 2025\n\nThey met.\n\n© Wire 2025');
    expect(detailsOf(read)).toEqual({
      title: 'Talks resume',
      outlet: '',
      url: '',
      published: '2025-07-28',
      credit: '© Wire 2025',
    });
  });

  it('is called by its title or first words, never by the name of its file', async () => {
    const read = await readSentFile(
      'Untitled.txt',
      Buffer.from('They met in the harbour and talked until late in the night.'),
    );
    expect(withDetails(read, UNKNOWN, NOTHING).id).toBe('they-met-in-the-harbour-and-talked-until');
    expect(withDetails(read, { ...UNKNOWN, title: 'Late talks', published: '28 July 2025' }, NOTHING)).toMatchObject({
      id: 'late-talks-2025-07-28',
      name: 'Late talks',
      published: '2025-07-28',
    });
  });

  it('gets an id of its own under a headline that another article has', async () => {
    const first = withDetails(await readPasted('They met.'), { ...UNKNOWN, title: 'Talks' }, NOTHING);
    const facts = { ...NOTHING, sources: [sourceOf(first, null)] };
    const second = await readPasted('They met again.');
    expect(withDetails(second, { ...UNKNOWN, title: 'Talks' }, facts).id).toBe('talks-2');
    expect(withDetails(await readPasted('They met.'), UNKNOWN, facts).id).toBe('talks');
  });

  it.each([
    ['url', 'harbour post'],
    ['published', 'someday'],
  ])('is refused when its %s is none', async (field, value) => {
    const read = await readPasted('They met.');
    const refused = () => withDetails(read, { ...UNKNOWN, [field]: value }, NOTHING);
    expect(refused).toThrow(FieldFault);
    expect(refused).toThrow('Nothing was saved');
  });

  it('keeps an uncertain date as it was written', async () => {
    const read = await readPasted('They met.');
    expect(withDetails(read, { ...UNKNOWN, published: '2025-07-28?' }, NOTHING).published).toBe('2025-07-28?');
  });
});
