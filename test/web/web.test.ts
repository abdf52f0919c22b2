/** Every page, state and journey in a real browser before one running system; each area has its own file. */
import './verden.ts';
// First: it reads the log about a citizen from its first line.
import './forloeb/indsigt.ts';
import './forloeb/sider.ts';
import './forloeb/sagsbehandler.ts';
import './forloeb/virksomhed.ts';
import './forloeb/bevis.ts';
import './forloeb/borger.ts';
// It takes the database down for a moment.
import './forloeb/meddelelser.ts';
import './forloeb/foersteblik.ts';
import './forloeb/afgoerelse.ts';
import './forloeb/fejlmelding.ts';
// Late: the citizen has moved when it has run.
import './forloeb/overdragelse.ts';
import './forloeb/udlevering.ts';
// Puts the clock back when it has run.
import './forloeb/tal.ts';
// It takes an empty board.
import './forloeb/jobopslag.ts';
// It leaves a post on the board, and a request for a card.
import './forloeb/tilstande.ts';
// It goes some days ahead and puts the clock back; Mikkel is dead afterwards.
import './forloeb/cpr.ts';
// Last: from here on the system's clock is another.
import './forloeb/nytaar.ts';
