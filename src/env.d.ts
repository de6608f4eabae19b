interface ImportMetaEnv {
  /** When files of content/ were last changed; set in astro.config.mjs. */
  readonly CONTENT_CHANGES?: import('./model/changes.ts').Changes;
}
