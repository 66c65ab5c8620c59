import { Button } from '@digdir/designsystemet-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '../../../src/contract/manner.js';
import { TitledSection } from '../parts/titled-section.js';
import { Loading } from '../shell/loading.js';
import { ProblemNote } from '../shell/problem-note.js';
import { get } from '../wire/http.js';

type Props<One> = {
  /** Under which it is read anew when something changes. */
  queryKey: readonly string[];
  path: string;
  title: string;
  render: (one: One) => ReactNode;
};

/** What is over, when somebody asks for it: the last first, some at a time. */
export function PastPart<One extends { id: string }>({ queryKey, path, title, render }: Props<One>) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const past = useInfiniteQuery({
    queryKey: [...queryKey, 'past'],
    queryFn: ({ pageParam }) =>
      get<Page<One>>(`${path}&limit=10${pageParam && `&cursor=${encodeURIComponent(pageParam)}`}`),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    enabled: isOpen,
  });
  if (!isOpen)
    return (
      <div>
        <Button variant="tertiary" onClick={() => setOpen(true)}>
          {t('store.past.show', { title: title.charAt(0).toLowerCase() + title.slice(1) })}
        </Button>
      </div>
    );
  const found = past.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <TitledSection title={title}>
      {past.isLoading && <Loading />}
      <ProblemNote error={past.error} onRetry={() => void past.refetch()} />
      {past.isSuccess && found.length === 0 && <p className="empty">{t('store.past.none')}</p>}
      <ul className="plain-list stack">
        {found.map((one) => (
          <li key={one.id} className="card">
            {render(one)}
          </li>
        ))}
      </ul>
      {past.hasNextPage && (
        <div>
          <Button variant="secondary" onClick={() => void past.fetchNextPage()} loading={past.isFetchingNextPage}>
            {t('store.past.more')}
          </Button>
        </div>
      )}
    </TitledSection>
  );
}
