import { z } from 'zod';
import type { RegisterAnswer, RegisteredAddress } from '../../contract/registers.js';
import type { RegisterLine } from './register.line.js';
import { rowsOf } from './rows.rules.js';

const Addresses = z.object({
  adresser: rowsOf(
    z.object({
      adressetekst: z.string(),
      postnummer: z.string(),
      poststed: z.string(),
      kommunenummer: z.string(),
      representasjonspunkt: z.object({ lat: z.number(), lon: z.number() }),
    }),
  ),
});
const atMost = 10;

/** Looks addresses up at Kartverket, as people write them. */
export class AddressRegister {
  constructor(private readonly line: RegisterLine | undefined) {}

  /** Addresses that fit the words, the best first. */
  async find(query: string): Promise<RegisterAnswer<RegisteredAddress>> {
    const words = new URLSearchParams({ sok: query, treffPerSide: String(atMost), asciiKompatibel: 'true' });
    const answer = await this.line?.ask(`/adresser/v1/sok?${words}`, Addresses);
    if (answer === undefined) return { items: [], reachable: false };
    const items = (answer?.adresser ?? []).map((found) => ({
      text: found.adressetekst,
      postcode: found.postnummer,
      place: found.poststed,
      municipalityNumber: found.kommunenummer,
      lat: found.representasjonspunkt.lat,
      lng: found.representasjonspunkt.lon,
    }));
    return { items, reachable: true };
  }
}
