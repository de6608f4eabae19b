/** What a page complained about, where its engine can tell; undefined where it cannot. */
export type Complaints = string[] | undefined;

/** A window of a real browser, and all that the table of engines asks of one. Lengths are CSS pixels. */
export interface Screen {
  goto(url: string): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Runs a function of its own, with no outer names, inside the page. */
  evaluate<Result, Args extends unknown[]>(
    run: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Scrolls to an element, and clicks its middle as a mouse does. */
  click(selector: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** What stands in the window, as PNG; the whole page where the engine can. */
  picture(): Promise<Buffer>;
  /** The text on the clipboard, where the engine lets it be read. */
  clipboard(): Promise<string | undefined>;
  /** What the console has said since the last time that it was asked. */
  complaints(): Complaints;
}
export type Key = 'Escape' | 'Tab' | 'Enter';

export interface Engine {
  readonly name: 'Chromium' | 'Firefox' | 'WebKit';
  readonly screen: Screen;
  close(): Promise<void>;
}

/** How an engine is started: whether pages may run scripts, and the reader's default font in pixels. */
export interface Start {
  readonly font?: number;
  readonly scripts?: boolean;
}

/** Starts an engine, or says why this machine cannot. */
export type Starter = (start: Start) => Promise<Engine | string>;
