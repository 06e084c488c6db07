import { english } from './english/english.ts';

/** All fixed phrases of one language. A catalogue that lacks one, or takes other values in one, does not compile. */
export type Phrases = typeof english;

/** The fixed phrases in the language of this installation. */
export const phrases: Phrases = english;
