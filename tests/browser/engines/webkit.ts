import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import { createServer } from 'node:net';
import type { Engine, Key, Screen, Start } from './engine.ts';
import { WebDriverSession } from './webdriver.ts';

const DRIVER = '/usr/bin/WebKitWebDriver';
const XVFB = '/usr/bin/Xvfb';
const BROWSER = '/usr/lib/*/webkit2gtk-4.1/MiniBrowser';
/** Height of the highest window, in pixels. */
const TALLEST = 6000;
const KEYS: Record<Key, string> = { Escape: '\uE00C', Tab: '\uE004', Enter: '\uE007' };

/**
 * WebKit, the engine of Safari, as Debian's package `webkit2gtk-driver` has it, on a screen that nobody sees. What the console
 * says cannot be asked of it.
 */
export async function startWebKit({ font, scripts = true }: Start): Promise<Engine | string> {
  const [binary] = globSync(BROWSER);
  if (font !== undefined) return 'WebKit has no setting for the default font';
  if (!existsSync(DRIVER) || !binary) return 'no WebKit: install webkit2gtk-driver';
  if (!existsSync(XVFB)) return 'no screen for WebKit: install xvfb';
  const screen = await startScreen();
  const port = await freePort();
  const driver = spawn(DRIVER, [`--port=${port}`], {
    env: { ...process.env, DISPLAY: screen.display },
    stdio: 'ignore',
  });
  const stop = () => [driver, screen.process].forEach((process) => process.kill());
  try {
    const session = await connect(`http://127.0.0.1:${port}`, {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': {
        binary,
        args: [
          '--automation',
          '--javascript-can-open-windows-automatically=true',
          ...(scripts ? [] : ['--enable-javascript-markup=false']),
        ],
      },
    });
    await openBare(session);
    return {
      name: 'WebKit',
      screen: new WebKitScreen(session),
      close: async () => {
        await session.end().catch(() => undefined);
        stop();
      },
    };
  } catch (error) {
    stop();
    return `WebKit does not start: ${String(error)}`;
  }
}

/** An X server on a display number of its own choice, large enough for the widest window. */
async function startScreen(): Promise<{ process: ChildProcess; display: string }> {
  const process = spawn(
    XVFB,
    ['-displayfd', '3', '-screen', '0', `2000x${TALLEST + 200}x24`, '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const [chosen] = (await once(process.stdio[3]!, 'data')) as [Buffer];
  return { process, display: `:${chosen.toString().trim()}` };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function connect(address: string, capabilities: Record<string, unknown>): Promise<WebDriverSession> {
  for (let tries = 50; ; tries--) {
    const ready = await fetch(`${address}/status`).then(
      () => true,
      () => false,
    );
    if (ready || tries === 0) return WebDriverSession.open(address, capabilities);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Moves to a window without toolbar, which can be as narrow as a phone. */
async function openBare(session: WebDriverSession): Promise<void> {
  const first = await session.get<string>('window');
  const script = `open('about:blank', '', 'width=360,height=800,toolbar=no,menubar=no,location=no')`;
  await session.post('execute/sync', { script, args: [] });
  for (let tries = 50; tries > 0; tries--) {
    const handle = (await session.get<string[]>('window/handles')).find((h) => h !== first);
    if (handle !== undefined) return void (await session.post('window', { handle }));
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('no second window');
}

class WebKitScreen implements Screen {
  private readonly session: WebDriverSession;
  constructor(session: WebDriverSession) {
    this.session = session;
  }

  async goto(url: string) {
    await this.session.post('url', { url });
  }
  /** The window has a frame of its own around the page: what it takes is measured and added. */
  async resize(width: number, height: number) {
    for (let tries = 0; tries < 5; tries++) {
      const [across, down] = await this.evaluate(() => [innerWidth, innerHeight]);
      if (across === width && down === height) return;
      const outer = await this.session.get<{ width: number; height: number }>('window/rect');
      await this.session.post('window/rect', {
        width: outer.width + width - across!,
        height: outer.height + height - down!,
      });
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const [across] = await this.evaluate(() => [innerWidth]);
    if (across !== width) throw new Error(`WebKit's window is ${across} px wide, not ${width}`);
  }
  evaluate<Result, Args extends unknown[]>(run: (...args: Args) => Result, ...args: Args) {
    return this.session.post<Awaited<Result>>('execute/sync', {
      script: `return (${run.toString()})(...arguments)`,
      args,
    });
  }
  /** By the pointer, in the middle of its first line: the driver's own click refuses links that run over two lines. */
  async click(selector: string) {
    const [x, y] = await this.evaluate((wanted) => {
      const element = document.querySelector(wanted)!;
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const box = [...element.getClientRects()].find(({ width, height }) => width > 4 && height > 4)!;
      return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)] as const;
    }, selector);
    const actions = [
      { type: 'pointerMove', x, y },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.session.post('actions', { actions: [{ type: 'pointer', id: 'mouse', actions }] });
  }
  async press(key: Key) {
    const actions = ['keyDown', 'keyUp'].map((type) => ({ type, value: KEYS[key] }));
    await this.session.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  /** The window is made as high as the page for it, as far as the screen goes. */
  async picture() {
    const [width, height, page] = await this.evaluate(
      () => [innerWidth, innerHeight, document.documentElement.scrollHeight] as const,
    );
    await this.resize(width, Math.min(page, TALLEST));
    const picture = await this.session.get<string>('screenshot');
    await this.resize(width, height);
    return Buffer.from(picture, 'base64');
  }
  async clipboard() {
    return undefined;
  }
  complaints() {
    return undefined;
  }
}
