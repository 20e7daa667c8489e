import type { Development } from '../settings.js';

/** For a script inside a page: nothing in it may end the script. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll('<', '\\u003c');

/**
 * Runs on the page for trying things out: lists the people of the development issuer, and signs in whoever is chosen. There is no such
 * script where there is no development issuer.
 */
export const signInScript = ({ tokenUrl }: Development): string => `
(() => {
  const tokenUrl = ${quoted(tokenUrl)};
  const peopleUrl = ${quoted(new URL('people', tokenUrl).href)};

  const bar = document.createElement('form');
  bar.id = 'sign-in';
  bar.style.cssText = 'position:sticky;top:0;z-index:10;padding:8px 20px;background:#fff;border-bottom:1px solid #999;font:14px sans-serif';
  const label = document.createElement('label');
  label.textContent = 'Development: act as ';
  const choice = document.createElement('select');
  const told = document.createElement('output');
  told.style.marginLeft = '12px';
  choice.append(new Option('nobody', ''));
  label.append(choice);
  bar.append(label, told);
  document.body.prepend(bar);

  const signIn = async (person) => {
    const response = await fetch(tokenUrl, { method: 'POST', body: new URLSearchParams({ person }) });
    const { access_token: token } = await response.json();
    window.ui.authActions.logout(['token', 'development']);
    window.ui.preauthorizeApiKey('token', token);
  };

  choice.addEventListener('change', async () => {
    try {
      if (choice.value === '') window.ui.authActions.logout(['token', 'development']);
      else await signIn(choice.value);
      told.textContent = choice.value === '' ? 'Signed out.' : 'Signed in for an hour.';
    } catch {
      told.textContent = 'The development issuer does not answer.';
    }
  });

  fetch(peopleUrl)
    .then((response) => response.json())
    .then(({ items }) => {
      for (const { name, org, roles } of items) choice.append(new Option(name + ' (' + org + ': ' + roles.join(', ') + ')', name));
    })
    .catch(() => {
      told.textContent = 'The development issuer does not answer.';
    });
})();
`;
