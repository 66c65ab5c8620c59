import { Button } from '@digdir/designsystemet-react';
import { useState, type ReactNode } from 'react';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';

type Props<One> = {
  found: { data: readonly One[] | undefined; isLoading: boolean; error: unknown };
  idOf: (one: One) => string;
  isKeeper: boolean;
  add: string;
  count: (count: number) => string;
  /** One that is written down anew or changed; new where there is none. */
  renderForm: (one: One | undefined, onDone: () => void) => ReactNode;
  renderFacts: (one: One, onEdit?: () => void) => ReactNode;
};

/** A list that its keepers add to, and change in place, one thing at a time. */
export function KeptList<One>({ found, idOf, isKeeper, add, count, renderForm, renderFacts }: Props<One>) {
  const [opened, setOpened] = useState<string | null>(null);
  const { data, isLoading, error } = found;
  const close = () => setOpened(null);
  return (
    <>
      {opened === 'new' && renderForm(undefined, close)}
      {isKeeper && opened !== 'new' && <Button onClick={() => setOpened('new')}>{add}</Button>}
      {isLoading && <Loading />}
      <ProblemNote error={data ? null : error} />
      <p role="status">{data && count(data.length)}</p>
      <ul className="plain-list stack">
        {data?.map((one) => (
          <li key={idOf(one)} className="card">
            {opened === idOf(one)
              ? renderForm(one, close)
              : renderFacts(one, isKeeper ? () => setOpened(idOf(one)) : undefined)}
          </li>
        ))}
      </ul>
    </>
  );
}
