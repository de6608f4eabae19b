interface Answer<Value> {
  value: Value & { error?: string; message?: string };
}

/** A session of a W3C WebDriver that listens at an address: each command is one request. */
export class WebDriverSession {
  private readonly address: string;

  private constructor(address: string) {
    this.address = address;
  }

  /** @param driver where it listens; @param capabilities what the browser is to be. */
  static async open(driver: string, capabilities: Record<string, unknown>): Promise<WebDriverSession> {
    const { sessionId } = await ask<{ sessionId: string }>('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriverSession(`${driver}/session/${sessionId}`);
  }

  post<Value>(command: string, body: object = {}): Promise<Value> {
    return ask('POST', `${this.address}/${command}`, body);
  }
  get<Value>(command: string): Promise<Value> {
    return ask('GET', `${this.address}/${command}`);
  }
  end(): Promise<unknown> {
    return ask('DELETE', this.address);
  }
}

async function ask<Value>(method: string, url: string, body?: object): Promise<Value> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(60_000),
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as Answer<Value>;
  if (!response.ok)
    throw new Error(`WebDriver ${method} ${new URL(url).pathname}: ${value.error} ${value.message}`);
  return value;
}
