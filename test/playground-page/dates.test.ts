import { expect, test } from 'vitest';
import { importPageModule } from './page-module.ts';

const { slackDate, dayName } = (await importPageModule('dates.js')) as {
  slackDate: (timestamp: number, format: string, now: Date) => string | null;
  dayName: (date: Date, now: Date) => string;
};
const noon = new Date(2025, 6, 24, 12, 5, 9);
const seconds = noon.getTime() / 1000;
const later = (hours: number) => new Date(noon.getTime() + hours * 3_600_000);

test.each([
  ['{date_num}', '2025-07-24'],
  ['{date}', 'July 24th, 2025'],
  ['{date_short}', 'Jul 24, 2025'],
  ['{date_long}', 'Thursday, July 24th, 2025'],
  ['said {date_short_pretty}', 'said today'],
  ['{date_short} at {time}', 'Jul 24, 2025 at 12:05 PM'],
  ['{ago}', '2 hours ago'],
])('fills in %s', (format, shown) => {
  expect(slackDate(seconds, format, later(2))).toBe(shown);
});

test('a token that Slack does not have leaves the fallback to be shown', () => {
  expect(slackDate(seconds, '{date} {constructor}', noon)).toBeNull();
});

test('days are named as on a divider', () => {
  expect(dayName(noon, later(1))).toBe('Today');
  expect(dayName(noon, later(24))).toBe('Yesterday');
  expect(dayName(noon, later(24 * 5))).toBe('Thursday, July 24');
  expect(dayName(noon, later(24 * 365))).toBe('Thursday, July 24, 2025');
});
