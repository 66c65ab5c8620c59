import { z } from 'zod';

const Mode = z.enum(['demo', 'production']);
const ProcessRole = z.enum(['all', 'api', 'worker']);

const Environment = z.object({
  /** The port that HTTP and sockets are served on; 0 takes a free one. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address that is listened on. */
  HOST: z.string().min(1).default('127.0.0.1'),
  /** Where the embedded installation keeps its data; an empty folder is initialised. */
  DATA_DIR: z.string().min(1).default('./data'),
  /** PostgreSQL 18 as the service role; without it PostgreSQL is started here, embedded. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** PostgreSQL 18 as the role that owns the tables and migrates; without it DATABASE_URL is that role and the service steps down from it. */
  DATABASE_OWNER_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  /** Redis or Valkey for the queue; without it the queue lies in PostgreSQL. */
  REDIS_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  /** What this process does. */
  BEREDT_ROLE: ProcessRole.default('all'),
  /** `demo` seeds an invented world and lets a simulator stand in for every provider. */
  BEREDT_MODE: Mode.optional(),
  /** The address that links in messages begin with; without it, the address listened on. */
  PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How much is logged. */
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  /** A gateway that takes messages as JSON over HTTP. */
  OUTREACH_HTTP_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** The bearer token that the gateway wants. */
  OUTREACH_HTTP_TOKEN: z.string().optional(),
  /** The secret that incoming text messages are signed with (HMAC-SHA-256 of the raw body). */
  INBOUND_SMS_SECRET: z.string().min(16).optional(),
  /** E-mail of the first operator, made at the first start of a production installation. */
  ADMIN_EMAIL: z.email().optional(),
  /** Connections to PostgreSQL that one process may hold for its own work. */
  DATABASE_POOL: z.coerce.number().int().min(4).max(200).default(20),
  /** Enhetsregisteret and Frivillighetsregisteret, for looking organisations up; without it nothing is asked. */
  REGISTER_ORGANISATIONS_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Kartverket's register of addresses; without it nothing is asked. */
  REGISTER_ADDRESSES_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** Statistics Norway's classifications, for changes of municipalities; without it nothing is asked. */
  REGISTER_CODES_URL: z.url({ protocol: /^https?$/ }).optional(),
  /** How many proxies stand in front; their X-Forwarded-For is believed. */
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
});

/** Every setting, checked once at start; nothing else reads the environment. */
export class Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseOwnerUrl: string | undefined;
  readonly redisUrl: string | undefined;
  readonly role: z.infer<typeof ProcessRole>;
  readonly mode: z.infer<typeof Mode>;
  readonly publicUrl: string | undefined;
  readonly logLevel: string;
  readonly outreachHttp: { url: string; token: string | undefined } | undefined;
  readonly inboundSmsSecret: string | undefined;
  readonly adminEmail: string | undefined;
  readonly databasePool: number;
  readonly trustedProxies: number;
  readonly registers: Record<'organisations' | 'addresses' | 'codes', string | undefined>;

  /** Throws one error that names every setting that is wrong. */
  constructor(environment: Record<string, string | undefined> = process.env) {
    const said = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
    const read = Environment.safeParse(said);
    if (!read.success) {
      const wrong = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`These settings cannot be used. ${wrong.join('; ')}`);
    }
    const set = read.data;
    this.port = set.PORT;
    this.host = set.HOST;
    this.dataDir = set.DATA_DIR;
    this.databaseUrl = set.DATABASE_URL;
    this.databaseOwnerUrl = set.DATABASE_OWNER_URL;
    this.redisUrl = set.REDIS_URL;
    this.role = set.BEREDT_ROLE;
    this.mode = set.BEREDT_MODE ?? (set.DATABASE_URL ? 'production' : 'demo');
    this.publicUrl = set.PUBLIC_URL?.replace(/\/+$/, '');
    this.logLevel = set.LOG_LEVEL;
    this.outreachHttp = set.OUTREACH_HTTP_URL
      ? { url: set.OUTREACH_HTTP_URL, token: set.OUTREACH_HTTP_TOKEN }
      : undefined;
    this.inboundSmsSecret = set.INBOUND_SMS_SECRET;
    this.adminEmail = set.ADMIN_EMAIL;
    this.databasePool = set.DATABASE_POOL;
    this.trustedProxies = set.TRUSTED_PROXIES;
    this.registers = {
      organisations: set.REGISTER_ORGANISATIONS_URL,
      addresses: set.REGISTER_ADDRESSES_URL,
      codes: set.REGISTER_CODES_URL,
    };
  }

  /** Whether this process serves HTTP and sockets. */
  get serves(): boolean {
    return this.role !== 'worker';
  }

  /** Whether this process runs jobs and sweeps. */
  get works(): boolean {
    return this.role !== 'api';
  }
}
