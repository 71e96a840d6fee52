import { el } from './dom';

/** Signs in without leaving the page; nothing that waits in the outbox is lost. */
export function loginForm(login: (user: string, password: string) => void, why: string): HTMLElement {
  const user = el('input', { name: 'user', 'aria-label': 'User', autocomplete: 'username', required: true }) as HTMLInputElement;
  const password = el('input', {
    name: 'password',
    type: 'password',
    'aria-label': 'Password',
    autocomplete: 'current-password',
    required: true,
  }) as HTMLInputElement;
  return el(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        login(user.value, password.value);
      },
    },
    el('p', {}, why),
    user,
    password,
    el('button', { type: 'submit' }, 'Sign in'),
  );
}
