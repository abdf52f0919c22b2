/**
 * What the citizen's own copy of the data (GDPR art. 15 and 20) leaves out, each with the reason that the page tells:
 * - `cprNummer`: CPR number and birth date, which only the municipality's caseworkers are shown (R016)
 * - `medarbejdere`: who in an organisation it was; the organisation is told (R309)
 * - `beviskode`: the code of a proof, which is shown once and kept as its hash
 * - `login`: the session and the evidence of logins, which have their own purpose and end by themselves
 * - `pegepinde`: keys and queues of the system's own, which hold nothing that is not told elsewhere in the copy
 */
export const UDELADT = ['cprNummer', 'medarbejdere', 'beviskode', 'login', 'pegepinde'] as const;
export type Udeladt = (typeof UDELADT)[number];

/** The places where something of a citizen stands, in the order in which the copy is read. */
export const INDSIGTSDELE = ['kort', 'beskeder', 'afslag', 'log'] as const;
export type Indsigtsdel = (typeof INDSIGTSDELE)[number];

/** How far the copy has been read: which part, and after what in it. */
export type Indsigtssted = { readonly del: Indsigtsdel; readonly efter?: string | undefined };

/** The part after this one; nothing after the last. */
export function naesteDel(del: Indsigtsdel): Indsigtssted | undefined {
  const next = INDSIGTSDELE[INDSIGTSDELE.indexOf(del) + 1];
  return next && { del: next };
}
