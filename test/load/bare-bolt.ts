import { App, LogLevel } from '@slack/bolt';

// A Bolt app that does nothing but acknowledge: with one word, or with whatever message it has been told to answer.

const [port = '', apiUrl = '', botToken = '', signingSecret = ''] = process.argv.slice(2);
const app = new App({
  token: botToken,
  signingSecret,
  clientOptions: { slackApiUrl: apiUrl },
  logLevel: LogLevel.ERROR,
  port: Number(port),
});
const answers = new Map<string, object>();

/** From now on this message is the answer to these words. */
export interface Answering {
  words: string;
  message: object;
}

process.on('message', (message: Partial<Answering>) => {
  if (message.words !== undefined && message.message !== undefined) answers.set(message.words, message.message);
});
process.channel?.unref();
app.command('/talks', ({ command, ack }) => ack(answers.get(command.text) ?? 'answered'));
await app.start();
