import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useQuestion } from './use-question';

function Screen() {
  const question = useQuestion<'one' | 'other'>();
  if (question.asked) {
    return (
      <>
        <p>{question.asked}?</p>
        <button onClick={question.takeBack}>No</button>
        <button onClick={question.done}>Yes</button>
      </>
    );
  }
  return (
    <>
      <button {...question.ask('one')}>One</button>
      <button {...question.ask('other')}>Other</button>
    </>
  );
}

test('who takes a question back is at the button that asked it, and only then', async () => {
  const user = userEvent.setup();
  render(<Screen />);
  await user.click(screen.getByRole('button', { name: 'Other' }));
  expect(screen.getByText('other?')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'No' }));
  expect(screen.getByRole('button', { name: 'Other' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'One' }));
  await user.click(screen.getByRole('button', { name: 'Yes' }));
  expect(document.body).toHaveFocus();
});
