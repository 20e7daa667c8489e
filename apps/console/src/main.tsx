import '@digdir/designsystemet-css';
import '../theme/spillrom.css';
import './look.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Mark } from './shell/mark.js';

createRoot(document.getElementById('console')!).render(
  <StrictMode>
    <header className="bar">
      <Mark />
    </header>
  </StrictMode>,
);
