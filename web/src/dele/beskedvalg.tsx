import { Kryds } from './felter.tsx';

type Props<B extends string> = {
  titel: string;
  alle: readonly B[];
  tekster: Readonly<Record<B, string>>;
  valgt: readonly B[];
  skift(valgt: readonly B[]): void;
};

/** What one can be told of: a box for each, in one group. */
export function Beskedvalg<B extends string>({ titel, alle, tekster, valgt, skift }: Props<B>) {
  return (
    <fieldset>
      <legend class="form-label">{titel}</legend>
      {alle.map((slags) => (
        <Kryds
          key={slags}
          id={`besked-${slags}`}
          tekst={tekster[slags]}
          vaerdi={valgt.includes(slags)}
          skift={(ja) => skift(ja ? [...valgt, slags] : valgt.filter((each) => each !== slags))}
        />
      ))}
    </fieldset>
  );
}
