/** Every page, state and journey in a real browser before one running system; each area has its own file. */
import './verden.ts';
import './forloeb/sider.ts';
import './forloeb/sagsbehandler.ts';
import './forloeb/virksomhed.ts';
import './forloeb/borger.ts';
import './forloeb/indsigt.ts';
import './forloeb/foersteblik.ts';
