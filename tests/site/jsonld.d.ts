// The package ships no types; this is the part of its surface that the tests use.
declare module 'jsonld' {
  interface Options {
    /** Stands in for the network. */
    readonly documentLoader: (url: string) => Promise<{ documentUrl: string; document: object }>;
    /** Ends with an error where something would be dropped. */
    readonly safe: boolean;
  }
  const jsonld: { expand(document: object, options: Options): Promise<object[]> };
  export default jsonld;
}
