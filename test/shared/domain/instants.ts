/**
 * What each rule of dates says at moments on both sides of every border: New Year, both changes of the clock, 28 and 29
 * February, the edit limit. Written from the rules and a calendar, never made by the product.
 *
 * - day: the day it is in Denmark
 * - open from: the earliest end date whose employment can still be edited (D1)
 * - edit until: the last day on which work that ends that day can be edited (D1)
 * - missing: how pressing it is that next year's amounts are missing (D15)
 * - turns: the year that the schedule means, and may: whether it can be turned yet (R237, R287)
 * - due: the control of a card that was issued on 10 June 2026 (D8, R220)
 * - 18: whether who was born on 29 February 2008 is 18 (D11)
 * - January 2027: whether work from 1 to 31 January 2027 can be registered (D5, D6)
 */
export const INSTANTS = `
instant                  | day        | open from  | edit until | missing | turns | may | due       | 18  | January 2027
2025-12-31T22:59:59.999Z | 2025-12-31 | 2025-12-02 | 2026-01-29 | alarm   | 2026  | no  | no        | no  | NAESTE_AAR
2025-12-31T23:00:00.000Z | 2026-01-01 | 2025-12-03 | 2026-01-30 | -       | 2026  | yes | no        | no  | NAESTE_AAR
2026-01-30T22:59:59.999Z | 2026-01-30 | 2026-01-01 | 2026-02-28 | -       | 2026  | yes | no        | no  | NAESTE_AAR
2026-01-30T23:00:00.000Z | 2026-01-31 | 2026-01-02 | 2026-03-01 | -       | 2026  | yes | no        | no  | NAESTE_AAR
2026-02-27T23:30:00.000Z | 2026-02-28 | 2026-01-30 | 2026-03-29 | -       | 2026  | yes | no        | no  | NAESTE_AAR
2026-02-28T22:59:59.999Z | 2026-02-28 | 2026-01-30 | 2026-03-29 | -       | 2026  | yes | no        | no  | NAESTE_AAR
2026-02-28T23:00:00.000Z | 2026-03-01 | 2026-01-31 | 2026-03-30 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-01T12:00:00.000Z | 2026-03-01 | 2026-01-31 | 2026-03-30 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-28T22:59:59.999Z | 2026-03-28 | 2026-02-27 | 2026-04-26 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-28T23:00:00.000Z | 2026-03-29 | 2026-02-28 | 2026-04-27 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-29T00:59:59.999Z | 2026-03-29 | 2026-02-28 | 2026-04-27 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-29T01:00:00.000Z | 2026-03-29 | 2026-02-28 | 2026-04-27 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-29T21:59:59.999Z | 2026-03-29 | 2026-02-28 | 2026-04-27 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-03-29T22:00:00.000Z | 2026-03-30 | 2026-03-01 | 2026-04-28 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-06-29T21:59:59.999Z | 2026-06-29 | 2026-05-31 | 2026-07-28 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-06-29T22:00:00.000Z | 2026-06-30 | 2026-06-01 | 2026-07-29 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-24T21:59:59.999Z | 2026-10-24 | 2026-09-25 | 2026-11-22 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-24T22:00:00.000Z | 2026-10-25 | 2026-09-26 | 2026-11-23 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-25T00:59:59.999Z | 2026-10-25 | 2026-09-26 | 2026-11-23 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-25T01:00:00.000Z | 2026-10-25 | 2026-09-26 | 2026-11-23 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-25T22:59:59.999Z | 2026-10-25 | 2026-09-26 | 2026-11-23 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-10-25T23:00:00.000Z | 2026-10-26 | 2026-09-27 | 2026-11-24 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-11-30T22:59:59.999Z | 2026-11-30 | 2026-11-01 | 2026-12-29 | -       | 2026  | yes | no        | yes | NAESTE_AAR
2026-11-30T23:00:00.000Z | 2026-12-01 | 2026-11-02 | 2026-12-30 | varsel  | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-14T22:59:59.999Z | 2026-12-14 | 2026-11-15 | 2027-01-12 | varsel  | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-14T23:00:00.000Z | 2026-12-15 | 2026-11-16 | 2027-01-13 | dagligt | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-24T22:59:59.999Z | 2026-12-24 | 2026-11-25 | 2027-01-22 | dagligt | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-24T23:00:00.000Z | 2026-12-25 | 2026-11-26 | 2027-01-23 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-30T23:00:00.000Z | 2026-12-31 | 2026-12-02 | 2027-01-29 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-31T10:00:00.000Z | 2026-12-31 | 2026-12-02 | 2027-01-29 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-31T12:00:00.000Z | 2026-12-31 | 2026-12-02 | 2027-01-29 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-31T22:50:00.000Z | 2026-12-31 | 2026-12-02 | 2027-01-29 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-31T22:59:59.999Z | 2026-12-31 | 2026-12-02 | 2027-01-29 | alarm   | 2027  | no  | no        | yes | NAESTE_AAR
2026-12-31T23:00:00.000Z | 2027-01-01 | 2026-12-03 | 2027-01-30 | -       | 2027  | yes | yes       | yes | ok
2026-12-31T23:59:59.999Z | 2027-01-01 | 2026-12-03 | 2027-01-30 | -       | 2027  | yes | yes       | yes | ok
2027-01-01T00:00:00.000Z | 2027-01-01 | 2026-12-03 | 2027-01-30 | -       | 2027  | yes | yes       | yes | ok
2027-01-01T08:00:00.000Z | 2027-01-01 | 2026-12-03 | 2027-01-30 | -       | 2027  | yes | yes       | yes | ok
2027-01-01T23:00:00.000Z | 2027-01-02 | 2026-12-04 | 2027-01-31 | -       | 2027  | yes | yes       | yes | ok
2027-01-29T22:59:59.999Z | 2027-01-29 | 2026-12-31 | 2027-02-27 | -       | 2027  | yes | yes       | yes | ok
2027-01-29T23:00:00.000Z | 2027-01-30 | 2027-01-01 | 2027-02-28 | -       | 2027  | yes | yes       | yes | ok
2027-01-30T23:00:00.000Z | 2027-01-31 | 2027-01-02 | 2027-03-01 | -       | 2027  | yes | yes       | yes | ok
2027-03-01T22:59:59.999Z | 2027-03-01 | 2027-01-31 | 2027-03-30 | -       | 2027  | yes | yes       | yes | ok
2027-03-01T23:00:00.000Z | 2027-03-02 | 2027-02-01 | 2027-03-31 | -       | 2027  | yes | yes       | yes | RETTEFRIST_UDLOEBET
2027-03-27T23:00:00.000Z | 2027-03-28 | 2027-02-27 | 2027-04-26 | -       | 2027  | yes | yes       | yes | RETTEFRIST_UDLOEBET
2027-10-30T22:00:00.000Z | 2027-10-31 | 2027-10-02 | 2027-11-29 | -       | 2027  | yes | yes       | yes | RETTEFRIST_UDLOEBET
2027-12-31T22:59:59.999Z | 2027-12-31 | 2027-12-02 | 2028-01-29 | alarm   | 2028  | no  | yes       | yes | RETTEFRIST_UDLOEBET
2027-12-31T23:00:00.000Z | 2028-01-01 | 2027-12-03 | 2028-01-30 | -       | 2028  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
2028-02-28T22:59:59.999Z | 2028-02-28 | 2028-01-30 | 2028-03-28 | -       | 2028  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
2028-02-28T23:00:00.000Z | 2028-02-29 | 2028-01-31 | 2028-03-29 | -       | 2028  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
2028-02-29T22:59:59.999Z | 2028-02-29 | 2028-01-31 | 2028-03-29 | -       | 2028  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
2028-02-29T23:00:00.000Z | 2028-03-01 | 2028-02-01 | 2028-03-30 | -       | 2028  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
2028-12-31T23:00:00.000Z | 2029-01-01 | 2028-12-03 | 2029-01-30 | -       | 2029  | yes | overdue   | yes | RETTEFRIST_UDLOEBET
`;
