import { randomUUID } from 'node:crypto';
import * as z from 'zod/mini';
import { type Answer, type Call, type Loopback, type Outage, startLoopback } from './loopback.ts';

const text = z.object({ Data: z.string() });
const sendInput = z.object({
  FromEmailAddress: z.string(),
  Destination: z.object({ ToAddresses: z.array(z.string()).check(z.minLength(1)) }),
  Content: z.object({ Simple: z.object({ Subject: text, Body: z.object({ Text: text }) }) }),
});

/** A mail as it would have gone out. */
export type Mail = {
  readonly fra: string;
  readonly til: string;
  readonly emne: string;
  readonly tekst: string;
  readonly tidspunkt: number;
};

/** `throttled`, `error` and `rejected` are answers; `lost`: the mail goes, and its answer does not come back. */
export type PostOutage = Outage | 'throttled' | 'error' | 'rejected' | 'lost';

export type Ses = Loopback & {
  /** Every mail that went, oldest first. */
  readonly mails: readonly Mail[];
  fail(mode: PostOutage | undefined): void;
};

/** Stands in for SES: takes mails by the same protocol, and keeps them for whoever wants to look. None leaves this machine. */
export async function startSes(options: { port?: number; slowMs?: number; now?: () => number } = {}): Promise<Ses> {
  const { now = Date.now } = options;
  const mails: Mail[] = [];
  let mode: PostOutage | undefined;
  let lost = false;
  const server = await startLoopback({
    port: options.port,
    slowMs: options.slowMs,
    // A lost answer: the call is handled first, and then the connection is cut.
    outage: () => (mode === 'slow' || mode === 'down' ? mode : undefined),
    lose: () => lost,
    handle: (call) => {
      lost = mode === 'lost';
      if (mode === 'throttled') return failure(429, 'TooManyRequestsException');
      if (mode === 'error') return failure(500, 'InternalServiceErrorException');
      if (mode === 'rejected') return failure(400, 'MessageRejected');
      return send(call);
    },
  });
  return {
    ...server,
    mails,
    fail: (next) => {
      mode = next;
    },
  };

  function send(call: Call): Answer {
    if (call.method !== 'POST' || call.path !== '/v2/email/outbound-emails') return failure(404, 'NotFoundException');
    const parsed = sendInput.safeParse(JSON.parse(call.body));
    if (!parsed.success) return failure(400, 'BadRequestException');
    const { FromEmailAddress: fra, Destination, Content } = parsed.data;
    const { Subject, Body } = Content.Simple;
    for (const til of Destination.ToAddresses) {
      mails.push({ fra, til, emne: Subject.Data, tekst: Body.Text.Data, tidspunkt: now() });
    }
    return json(200, { MessageId: randomUUID() });
  }
}

function failure(status: number, code: string): Answer {
  const answer = json(status, { message: code });
  return { ...answer, headers: { ...answer.headers, 'x-amzn-errortype': code } };
}

function json(status: number, body: object): Answer {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
