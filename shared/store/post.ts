import { SESv2Client, SESv2ServiceException, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { env } from '#shared/env.ts';

/** One client an execution environment. It never tries again by itself: a lost answer may have been a yes. */
const ses = new SESv2Client({
  maxAttempts: 1,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 5000, throwOnRequestTimeout: true },
});

/**
 * `sendt`; `afvist`: it will never go to that address; `igen`: it certainly did not go, and may later; `uvist`: the answer was
 * lost.
 */
export type Postsvar = 'sendt' | 'afvist' | 'igen' | 'uvist';

/** Nothing but that there is something to read: not what, not about whom, not which card. */
const EMNE = 'Der er nyt til dig';
const tekst = (siteOrigin: string) => `Der er nyt til dig. Log ind for at læse det:
${siteOrigin}

Du kan ikke svare på denne mail. Du vælger selv, hvad du får mail om, når du er logget ind.

There is news for you. Log in to read it. You choose what you get mail about when you are logged in.
`;

export async function sendMail(til: string): Promise<Postsvar> {
  try {
    await ses.send(
      new SendEmailCommand({
        FromEmailAddress: env('BESKED_AFSENDER'),
        Destination: { ToAddresses: [til] },
        ConfigurationSetName: POSTOPSAETNING,
        Content: {
          Simple: {
            Subject: { Data: EMNE, Charset: 'UTF-8' },
            Body: { Text: { Data: tekst(env('SITE_ORIGIN')), Charset: 'UTF-8' } },
          },
        },
      }),
    );
    return 'sendt';
  } catch (error) {
    if (error instanceof SESv2ServiceException) return REFUSED.includes(error.name) ? 'afvist' : 'igen';
    return error instanceof Error && 'code' in error && NOT_REACHED.includes(String(error.code)) ? 'igen' : 'uvist';
  }
}

/** The service's own set of rules for our mail, by its name in the account. */
export const POSTOPSAETNING = 'socialt-frikort';
/** About this one message or its address; everything else is about us or about now. */
const REFUSED = ['MessageRejected', 'BadRequestException'];
const NOT_REACHED = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN'];
