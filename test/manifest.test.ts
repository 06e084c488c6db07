import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import manifest from '../manifest.json' with { type: 'json' };
import { commandTable } from '../src/commands/index.ts';
import { ADD_ACTIONS, ADD_FORM } from '../src/slack/blocks/add-views.ts';
import { ACTIONS } from '../src/slack/blocks/buttons.ts';
import { CHECK_FORM } from '../src/slack/blocks/check-view.ts';
import { CORRECT_FIELDS } from '../src/slack/blocks/correct-view.ts';
import { REVIEW_FIELDS } from '../src/slack/blocks/review-fields.ts';
import { REVIEW_ACTIONS, REVIEW_FORM } from '../src/slack/blocks/review-view.ts';
import { STATEMENT_MENU } from '../src/slack/blocks/statement-menu.ts';
import { FORMS } from '../src/slack/blocks/statement-views.ts';
import { VERDICT_FORM } from '../src/slack/blocks/verdict-view.ts';
import { registeredListeners } from './slack/registered-listeners.ts';

/** Why each scope is needed; a scope without a reason is one too many. */
const SCOPES = {
  commands: 'the slash command',
  'app_mentions:read': 'the event app_mention',
  'chat:write': 'answers to mentions and direct messages, and Share',
  'channels:history': '@Talks check in a thread, which checks the message above; without it the shortcut still does',
  'groups:history': 'the same in private channels',
  'files:read': 'articles that are sent as files, for Add to Talks, and where a picture stands once it is posted',
  'files:write': 'pictures: /talks figures … chart and /talks timeline … chart',
  'im:history': 'the event message.im',
  'users:read':
    'whether somebody who writes is a guest, deactivated or of another organisation, whatever TALKS_EDITORS says',
  'channels:read': 'whether other organisations read a channel before it is told of anything; unknown counts as yes',
  'groups:read': 'the same of private channels',
};

describe('manifest.json', () => {
  const { command, event, action, shortcut, view, options } = registeredListeners();

  it('has the slash commands that the code listens to', () => {
    expect(manifest.features.slash_commands.map((entry) => entry.command)).toEqual(command);
  });

  it('has the events that the code listens to', () => {
    const subscribed = manifest.settings.event_subscriptions.bot_events;
    expect([...new Set(subscribed.map((name) => name.split('.')[0]))].sort()).toEqual([...event].sort());
    expect(subscribed).toEqual(['app_mention', 'message.im', 'app_home_opened']);
  });

  it('allows interactivity for the buttons that the code answers', () => {
    expect(action.filter((name) => typeof name === 'string').sort()).toEqual(
      [...Object.values({ ...ACTIONS, ...ADD_ACTIONS, ...REVIEW_ACTIONS }), STATEMENT_MENU].sort(),
    );
    expect(manifest.settings.interactivity.is_enabled).toBe(true);
    expect(view.toSorted()).toEqual([...Object.values(FORMS), VERDICT_FORM, ADD_FORM, REVIEW_FORM, CHECK_FORM].sort());
    expect(options.toSorted()).toEqual(
      [
        ...[REVIEW_FIELDS.speaker, REVIEW_FIELDS.item, CORRECT_FIELDS.speaker],
        ...[ACTIONS.pickSpeaker, ACTIONS.pickTopic],
      ].sort(),
    );
  });

  it('has the shortcuts that the code listens to', () => {
    expect(manifest.features.shortcuts.map(({ callback_id: id }) => id).toSorted()).toEqual(shortcut.toSorted());
    for (const { name, description } of manifest.features.shortcuts) {
      expect(name.length).toBeLessThanOrEqual(24);
      expect(description.length).toBeLessThanOrEqual(150);
    }
  });

  it('asks for no scope without a reason', () => {
    expect(manifest.oauth_config.scopes.bot.toSorted()).toEqual(Object.keys(SCOPES).sort());
  });

  it('asks for the scopes that the README explains, and no others', () => {
    const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
    const [, table = ''] = /^\| scope \| why \|\n\| --- \| --- \|\n((?:\|.*\n)+)/m.exec(readme) ?? [];
    const rows = table
      .trimEnd()
      .split('\n')
      .map((row) => row.split('|').map((cell) => cell.trim()));
    const explained = rows.flatMap(([, scopes = '']) => [...scopes.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope));
    expect(explained.toSorted()).toEqual(manifest.oauth_config.scopes.bot.toSorted());
    for (const [, , why = ''] of rows) expect(why.length).toBeGreaterThan(5);
  });

  it('lets people write to the bot directly', () => {
    expect(manifest.features.app_home).toMatchObject({
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    });
    expect(manifest.settings.socket_mode_enabled).toBe(true);
  });

  it('hints at subcommands that exist', () => {
    const hinted = manifest.features.slash_commands.flatMap(({ usage_hint: hint }) =>
      hint.split('|').map((part) => part.trim().split(' ')[0]),
    );
    expect(commandTable.map(({ name }) => name)).toEqual(expect.arrayContaining(hinted));
  });

  it('keeps within Slack’s lengths', () => {
    const { name, description, long_description: long } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long.length).toBeGreaterThanOrEqual(174);
    expect(long.length).toBeLessThanOrEqual(4000);
  });
});
