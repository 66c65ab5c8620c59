import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ImportResult } from '../../../src/contract/roster.js';
import { sendForm } from '../wire/http.js';
import { newKey } from '../wire/new-key.js';
import { isInDoubt } from '../wire/problem.js';
import { reads } from '../wire/reads.js';
import { formOf, type Said } from './import.rules.js';

/** A list on its way into a roster: chosen, looked at, corrected, read in. */
export function useImport(groupId: string) {
  const client = useQueryClient();
  const [file, setFile] = useState<File | null>(null);
  const [said, setSaid] = useState<Said>({ corrections: {} });
  const [preview, setPreview] = useState<ImportResult | null>(null);
  const key = useRef(newKey());
  const latest = useRef<Said>(said);
  const path = `/groups/${groupId}/members/import`;
  const looking = useMutation({
    mutationFn: (given: { file: File; said: Said }) =>
      sendForm<ImportResult>(`${path}?dryRun=true`, formOf(given.file, given.said), newKey()),
    // Of two corrections in quick succession, only what was said last is shown.
    onSuccess: (result, given) => {
      if (given.said === latest.current) setPreview(result);
    },
  });
  const importing = useMutation({
    mutationFn: (rejected?: 'leaveOut') =>
      sendForm<ImportResult>(path, formOf(file!, { ...said, rejected }), key.current),
    onSuccess: () => {
      void client.invalidateQueries({ queryKey: reads.members(groupId).queryKey });
      void client.invalidateQueries({ queryKey: ['imports', groupId] });
    },
    // The same deed is tried again under the same key only as long as nobody knows whether it was done.
    onError: (error) => {
      if (!isInDoubt(error)) key.current = newKey();
    },
  });
  const look = (chosen: File, more: Said) => {
    setFile(chosen);
    setSaid(more);
    latest.current = more;
    key.current = newKey();
    looking.mutate({ file: chosen, said: more });
  };
  return {
    preview,
    said,
    looking,
    importing,
    choose: (chosen: File) => {
      setPreview(null);
      look(chosen, { corrections: {} });
    },
    /** Looks at the same list once more, with all that has been said of it. */
    again: () => file && look(file, latest.current),
    say: (more: Partial<Said>) => file && look(file, { ...latest.current, ...more }),
  };
}
