import { jest } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { Log } from '../../src/platform/log.js';
import { aService, type Client, type TestService } from '../support/service.js';
import { aDatabase, type TestDatabase } from '../support/world.js';
import { aChromium } from './chromium.js';

/** A desk or a phone: how large its window is, and who has signed in there before, if anybody. */
export type Seat = BrowserContextOptions & { who?: Client };

// A test here looks at many pages, and a machine may have more to do.
jest.setTimeout(180_000);

export const wide = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

/** The whole service with the demonstration's world, and one Chromium with a window for each who takes part. */
export class Theatre {
  world: TestDatabase;
  service: TestService;
  browser: Browser;
  /** What pages and the service complained of; nothing, when all is well. */
  readonly complaints: string[] = [];

  /** Starts all three. */
  async open(settings: Record<string, string> = {}): Promise<void> {
    this.world = await aDatabase();
    const [service, browser] = await Promise.all([
      aService(this.world, { BEREDT_MODE: 'demo', LOG_LEVEL: 'error', ...settings }),
      aChromium(),
    ]);
    this.service = service;
    this.browser = browser;
    service.app.get(Log).error = (facts, message) => {
      this.complaints.push(`the service: ${String(message)} ${String((facts as { err?: Error }).err?.stack)}`);
    };
  }

  /** Ends all three. */
  async close(): Promise<void> {
    await this.browser?.close();
    await this.service?.stop();
    await this.world?.close();
  }

  /** A window of one's own, with nothing in it of anybody else's. */
  async seat({ who, ...options }: Seat = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      baseURL: this.service.address,
      viewport: wide,
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      reducedMotion: 'reduce',
      ...options,
    });
    context.setDefaultTimeout(30_000);
    if (who) {
      await context.addCookies([
        { name: 'beredt_session', value: who.token, url: this.service.address, httpOnly: true, sameSite: 'Lax' },
      ]);
    }
    context.on('page', (page) => this.listenTo(page));
    return context;
  }

  /** The same, with a page open in it. */
  async page(path: string, seat: Seat = {}): Promise<Page> {
    const context = await this.seat(seat);
    const page = await context.newPage();
    await page.goto(path);
    return page;
  }

  /** Refusals are shown to the reader by the page; the browser names them too, and that is no complaint. */
  private listenTo(page: Page): void {
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || /Failed to load resource|WebSocket connection to/.test(message.text())) return;
      this.complaints.push(`${page.url()}: ${message.text()}`);
    });
  }
}

/** Tests that happen on one stage; at their end no page and no service may have complained. */
export function onStage(title: string, scenes: (theatre: Theatre) => void): void {
  // oxlint-disable-next-line jest/valid-title -- the title is the caller's
  describe(title, () => {
    const theatre = new Theatre();
    beforeAll(() => theatre.open());
    afterAll(() => theatre.close());
    scenes(theatre);
    it('makes no page complain, nor the service', () => {
      expect(theatre.complaints).toEqual([]);
    });
  });
}
