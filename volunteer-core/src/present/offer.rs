//! A layout that is offered for a table: what was understood of it, and what somebody has to decide.

use super::Presenter;
use super::block::{Item, Page};
use crate::Word;
use crate::register::layout::{LayoutOffer, OfferCode, OfferNote};

impl Presenter {
    /// An offered layout as plain text: what one row is, what has to be decided before it is used, and what it rests on.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, register::layout::guess};
    /// let offer = guess("Волонтер;Күні;Сағат\nA17;03/04/2024;2\n".as_bytes());
    /// let text = Presenter::new(Language::Kazakh, &Context::kazakhstan()).layout_offer_text(&offer);
    /// assert!(text.contains("«Күні»"), "{text}"); // 3 April, or 4 March?
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn layout_offer_text(&self, offer: &LayoutOffer) -> String {
        self.offer_page(offer).to_text()
    }

    /// The same as small HTML.
    ///
    /// ```
    /// use volunteer_core::{Context, Language, Presenter, register::layout::guess};
    /// let offer = guess(b"ID,<b>,Hours\n17,x,2\n");
    /// let html = Presenter::new(Language::English, &Context::kazakhstan()).layout_offer_html(&offer);
    /// assert!(html.contains("&lt;b&gt;"));
    /// # Ok::<(), volunteer_core::Error>(())
    /// ```
    #[must_use]
    pub fn layout_offer_html(&self, offer: &LayoutOffer) -> String {
        self.offer_page(offer).to_html(self.language())
    }

    fn offer_page(&self, offer: &LayoutOffer) -> Page {
        let list = |id: &str, notes: &[OfferNote]| {
            let inner: Vec<String> = notes.iter().map(|note| self.offer_note(note)).collect();
            (!inner.is_empty()).then(|| Item { text: self.say(id, &[]), inner })
        };
        let sure = || Item::from(self.say("offerSure", &[]));
        let mut items = Vec::new();
        if offer.doubts.iter().all(|doubt| doubt.code != OfferCode::RowKindUnknown) {
            let kind = self.label("rowKind", offer.layout.row.as_str());
            items.push(Item::from(self.say("offerRows", &[("kind", kind.into())])));
        }
        items.push(list("offerDoubts", &offer.doubts).unwrap_or_else(sure));
        items.extend(list("offerReasons", &offer.reasons));
        items.extend(list("offerAside", &offer.left_aside));
        Page { title: self.say("offerTitle", &[]), items, ..Page::default() }
    }

    /// One reason or doubt, with the column in quotation marks.
    pub(super) fn offer_note(&self, note: &OfferNote) -> String {
        let nothing = || self.say("none", &[]);
        let column = note.column.as_deref().map_or_else(nothing, |name| self.quoted(name));
        let seen = note.seen.as_deref().map_or_else(nothing, |seen| match note.code {
            OfferCode::NameKnown | OfferCode::RoleTaken | OfferCode::RoleUnfit => self.label("columnRole", seen),
            OfferCode::EncodingSeen | OfferCode::EncodingAssumed => self.label("encoding", seen),
            OfferCode::DelimiterSeen | OfferCode::DelimiterAssumed if seen == "\t" => self.say("offerTab", &[]),
            OfferCode::DelimiterSeen | OfferCode::DelimiterAssumed | OfferCode::GroupMark => self.quoted(seen),
            _ => seen.to_owned(),
        });
        let text = self.sentences.say("offer", note.code.as_str(), &[("column", column.into()), ("seen", seen.into())]);
        if note.rows.is_empty() {
            return text;
        }
        let rows: Vec<String> = note.rows.iter().map(u32::to_string).collect();
        self.say("offerNoteRows", &[("note", text.into()), ("rows", rows.join(", ").into())])
    }
}
