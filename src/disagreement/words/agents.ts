import type { Span } from '../../facts/span.ts';
import { contentWordsOf, stemOf } from './content-words.ts';
import { eventOf, isEventName } from './event-words.ts';

/** Those who act in the news, in classes that exclude one another; "authorities", "officials" and "security forces" go with all. */
const CLASSES: readonly string[] = [
  'police policemen policeman cops constables deputies detectives',
  'army soldiers soldier troops troop military marines paratroopers commandos',
  'gunmen gunman militants militant rebels insurgents fighters attackers hitmen hitman gang gangs jihadists extremists',
  'residents locals villagers villager neighbours neighbors passers-by hikers hiker tourists fishermen farmers farmer',
  'firefighters firemen',
  'doctors surgeons paramedics nurses',
  'divers',
  'miners workers builders',
];

const CLASS_OF: ReadonlyMap<string, string> = new Map(
  CLASSES.flatMap((line) => line.split(' ').map((word): [string, string] => [word, line.split(' ')[0] ?? word])),
);

/** An act as a sentence tells it: who did what to what. */
export interface Act extends Span {
  agents: Set<string>;
  printed: string;
  event: string;
  objects: string[];
}

/** Acts that one does to another. Whoever disappears, arrives or dies is only told of, and may be told of in two ways. */
const DONE_TO_SOMEBODY = new Set(
  'explosion shooting attack abduction death arrest discovery fire landing launch release dismissal theft'.split(' '),
);
const BEFALLING = /^(?:missing|dead|deaths?|die[ds]?|dying|burning|exploded|landed)$/i;

const JOINED = /^[\s,]*(?:and|or)\s+(?:[\p{Ll}-]+\s+){0,2}$/u;

/** The acts of a sentence whose subject is one of those who act in the news. Passives and relative clauses are passed over. */
export function actsIn(text: string, start = 0): Act[] {
  const words = contentWordsOf(text, start);
  return words.flatMap((word, at): Act[] => {
    const event = eventOf(word);
    if (event === null || !DONE_TO_SOMEBODY.has(event) || !isEventName(word) || BEFALLING.test(word.normal)) return [];
    const verb = word.start - start;
    if (
      /\b(?:was|were|been|being|be|is|are|the|a|an|of|after|in|to|for)\s+(?:(?:not|also|later|then|allegedly|reportedly)\s+)?$/i.test(
        text.slice(0, verb),
      )
    )
      return [];
    const before = words.slice(Math.max(0, at - 7), at);
    const classOf = (normal: string): string | undefined => CLASS_OF.get(normal.toLowerCase());
    const first = words.slice(0, 1).find(({ normal }) => classOf(normal));
    const nearest = before.toReversed().find(({ normal }) => classOf(normal));
    const agent = first ?? nearest;
    if (!agent || agent.start >= word.start) return [];
    const between = text.slice(agent.end - start, verb);
    // Another verb, or another clause, has its own subject.
    if (
      agent !== first &&
      (/[,;:]/.test(between) ||
        contentWordsOf(between).some((other) => eventOf(other) !== null) ||
        contentWordsOf(between).length > 2)
    )
      return [];
    if (agent === first && !/\b(?:have|has|had)\s+$/i.test(text.slice(0, verb)) && contentWordsOf(between).length > 4)
      return [];
    const partner = before.find(
      (other) =>
        other !== agent &&
        other.end <= agent.start &&
        classOf(other.normal) &&
        JOINED.test(text.slice(other.end - start, agent.start - start)),
    );
    const agents = new Set([agent, partner].flatMap((one) => (one ? [classOf(one.normal) ?? ''] : [])));
    const from = partner ?? agent;
    const objects = words
      .slice(at + 1, at + 6)
      .filter(({ name }) => !name)
      .map(({ normal }) => stemOf(normal));
    return [
      {
        start: from.start,
        end: agent.end,
        agents,
        printed: text.slice(from.start - start, agent.end - start),
        event,
        objects,
      },
    ];
  });
}

/** Whether two acts have subjects that cannot be one. */
export const agentsConflict = (a: Act, b: Act): boolean => [...a.agents].every((agent) => !b.agents.has(agent));

/** The class of those who act that a word names. */
export const agentClassOf = (word: string): string | undefined => CLASS_OF.get(word.toLowerCase());
