declare const brand: unique symbol;

/** A primitive that has been through its own parser: `Brand<string, 'Cpr'>` cannot be made from a bare string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
