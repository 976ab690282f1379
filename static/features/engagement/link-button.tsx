import Button from '@atlaskit/button/new';
import { useNavigate } from 'react-router';

/** The main act of a page when it leads to another page. */
export function LinkButton({ to, children }: { to: string; children: string }) {
  const navigate = useNavigate();
  return (
    <Button appearance="primary" onClick={() => void navigate(to)}>
      {children}
    </Button>
  );
}
