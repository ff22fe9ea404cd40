import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './app/styles.css';
import 'virtual:theme.css';
import { App } from './app/App';
import { QUIET } from './app/quiet';

createRoot(document.getElementById('root')!, QUIET).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
