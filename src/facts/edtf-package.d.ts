// edtf 4.11 ships no types: these are the parts that Talks uses.
declare module 'edtf' {
  interface ExtendedDate {
    type: string;
    edtf: string;
    /**
     * First and last millisecond that the date can mean; -Infinity or Infinity where an interval is open ("..") and
     * null where its end is unknown (""). NaN for years beyond what a Date holds.
     */
    min: number | null;
    max: number | null;
  }
  export default function edtf(text: string, options?: { level?: 0 | 1 | 2; types?: string[] }): ExtendedDate;
}
