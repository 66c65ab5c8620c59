/** Where somebody is reached, as far as that is known: a number to ring with one tap, and an address. */
export function ReachedBy({ phone, email }: { phone?: string; email?: string }) {
  return (
    <>
      {phone && (
        <>
          {' '}
          <a className="ds-link" href={`tel:${phone}`}>
            {phone}
          </a>
        </>
      )}
      {email && <span> {email}</span>}
    </>
  );
}
