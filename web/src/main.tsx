import 'dkfds/dist/css/dkfds.min.css';
import './stil.css';
import { render } from 'preact';
import { App } from './app.tsx';
import { followLink } from './rute.ts';
import { guardKeptPage } from './session/session.ts';

document.addEventListener('click', followLink);
guardKeptPage();

const root = document.getElementById('app');
if (root) render(<App />, root);
