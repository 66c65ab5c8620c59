import { Textfield } from '@digdir/designsystemet-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState } from 'react';
import type { RegisterAnswer, RegisteredAddress } from '../../../src/contract/registers.js';
import { get } from '../wire/http.js';

const pauseMs = 400;
const enough = 4;

type Props = { label: string; value: string; onChange: (address: string) => void };

/** An address, with those that the public register knows to choose from; where it does not answer, what is typed is enough. */
export function AddressField({ label, value, onChange }: Props) {
  const id = useId();
  const known = useAddresses(value);
  return (
    <>
      <Textfield
        label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        required
        maxLength={200}
        list={id}
        autoComplete="off"
      />
      <datalist id={id}>
        {known.map((address) => (
          <option key={address}>{address}</option>
        ))}
      </datalist>
    </>
  );
}

/** What begins like this, once the typing has paused; nothing where nobody answers. */
function useAddresses(typed: string): string[] {
  const [query, setQuery] = useState('');
  const given = typed.trim();
  useEffect(() => {
    const timer = window.setTimeout(() => setQuery(given.length < enough ? '' : given.slice(0, 100)), pauseMs);
    return () => window.clearTimeout(timer);
  }, [given]);
  const { data } = useQuery({
    queryKey: ['addresses', query],
    queryFn: () => get<RegisterAnswer<RegisteredAddress>>(`/registers/addresses?query=${encodeURIComponent(query)}`),
    enabled: query !== '',
    staleTime: Infinity,
    retry: false,
  });
  const all = data?.items.map(({ text, postcode, place }) => `${text}, ${postcode} ${place}`) ?? [];
  return [...new Set(all)].filter((address) => address !== typed);
}
