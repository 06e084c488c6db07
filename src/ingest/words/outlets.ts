import { AGENCIES } from './agencies.ts';

/** Words that names of newspapers, broadcasters and news sites end in, in small letters. From general knowledge of the trade. */
export const OUTLET_WORDS: ReadonlySet<string> = new Set(
  (
    'times post herald tribune telegraph guardian journal gazette chronicle examiner observer independent mail express mirror star sun weekly ' +
    'news today newspaper newspapers paper papers daily magazine broadcaster network channel station television tv radio agency press media website outlet outlets ' +
    'bulletin dispatch inquirer sentinel globe courier record'
  ).split(' '),
);

/** Outlets and agencies whose names end in no such word, in small letters. */
export const OUTLET_NAMES: ReadonlySet<string> = new Set([
  ...'cnn bbc nbc abc cbs npr pbs msnbc cnbc itv rt bloomberg politico axios buzzfeed vox slate newsweek time forbes economist spiegel monde figaro pais aljazeera jazeera telesur univision telemundo televisa cbc rte nhk'.split(
    ' ',
  ),
  ...AGENCIES.flatMap(({ name, long, short }) => [name, ...long, ...short].map((each) => each.toLowerCase())),
]);
