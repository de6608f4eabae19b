// The package ships no types; this is the part of its surface that `date.ts` uses.
declare module 'edtf' {
  interface Extended {
    readonly type: 'Date' | 'Year' | 'Decade' | 'Season' | 'Interval' | 'Set' | 'List' | 'Century';
    readonly min: number;
    readonly max: number;
    readonly edtf: string;
    readonly values: readonly unknown[];
  }
  export default function edtf(text: string): Extended;
}
