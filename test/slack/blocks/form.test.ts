import { expect, test } from 'vitest';
import { textField } from '../../../src/slack/blocks/form.ts';

test('what a field holds at first is cut to what it takes, never through a character', () => {
  const initialOf = (initial: string) => textField({ id: 'words', label: 'Words' }, { initial, most: 4 }).element;
  expect(initialOf('abc🚢')).toMatchObject({ initial_value: 'abc' });
  expect(initialOf('ab🚢d')).toMatchObject({ initial_value: 'ab🚢' });
  expect(initialOf('')).not.toHaveProperty('initial_value');
});
