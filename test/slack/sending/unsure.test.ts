import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { isUnsure, UnsurePost } from '../../../src/slack/sending/unsure.ts';

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error });
const http = (status: number) => new webApi.WebAPIHTTPError(status, '', {}, '');

it.each([
  [platform('not_in_channel'), false],
  [platform('ratelimited'), false],
  [platform('fatal_error'), true],
  [platform('internal_error'), true],
  [platform('<html>We will be back soon.</html>'), true],
  [http(500), true],
  [http(503), true],
  [http(404), false],
  [new webApi.WebAPIRateLimitedError(1), false],
  [new webApi.WebAPIRequestError(new TypeError('fetch failed')), true],
  [new webApi.WebAPIRequestError(new UserError('200 wait for this one')), false],
  [new UnsurePost(http(500)), true],
  [new UserError('Which text?'), false],
])('whether %s leaves open that a message arrived: %s', (error, unsure) => {
  expect(isUnsure(error)).toBe(unsure);
});
