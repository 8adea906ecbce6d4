//! What commands answer: one type per answer yields every format.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde::Serialize;

use crate::cli::ui::Style;

/// An answer. Its JSON field names are a public promise; `mh schema NAME` prints their schema.
pub trait View: Serialize + JsonSchema {
    /// The name of its schema.
    const NAME: &'static str;

    /// The form for people, without a final line end. Text that came from files must pass
    /// [`Style::text`], which makes control characters visible.
    fn text(&self, style: &Style) -> String;
}

/// An answer that comes in lists.
pub trait Row: View {
    /// The headings of its table.
    const HEADINGS: &'static [&'static str];

    /// Those of its columns that a narrow terminal leaves out, so that the others can be read.
    const SPARE: &'static [&'static str] = &[];

    /// Whether a terminal leaves out the last column, because [`Row::below`] has more room for it.
    const LAST_IS_BELOW: bool = false;

    /// Its cells, one per heading, without colours: the table has its own.
    fn cells(&self, style: &Style) -> Vec<String>;

    /// Lines of its own beneath the cells. They may have colours, and fit the width.
    fn below(&self, _: &Style) -> Vec<String> {
        Vec::new()
    }
}

/// Every view by name, with its JSON schema (draft 2020-12).
pub fn schemas() -> Vec<(&'static str, Schema)> {
    macro_rules! of {
        ($($view:ty),* $(,)?) => { vec![$((<$view as View>::NAME, titled::<$view>())),*] };
    }
    // A new view is added here; `mh schema` and its tests find it by itself.
    of![
        crate::cli::admin::cleanup::FreedView,
        crate::cli::admin::index::RefreshedView,
        crate::cli::admin::connections::ConnectionView,
        crate::cli::admin::security::view::AccountView,
        crate::cli::admin::security::view::SecurityView,
        crate::cli::admin::stats::Sample,
        crate::cli::admin::stats::view::StatsView,
        crate::cli::audit::EntryView,
        crate::cli::audit::VerifiedView,
        crate::cli::auth::view::NewTokenView,
        crate::cli::auth::view::PasswordSet,
        crate::cli::auth::view::ResetCode,
        crate::cli::auth::view::SignInStatus,
        crate::cli::auth::view::SignedIn,
        crate::cli::auth::view::SignedOut,
        crate::cli::auth::view::TokenRow,
        crate::cli::auth::view::Unlocked,
        crate::cli::backup::view::CreatedView,
        crate::cli::backup::view::DamageRow,
        crate::cli::backup::view::PrunedRow,
        crate::cli::backup::view::RestoredView,
        crate::cli::backup::view::SnapshotRow,
        crate::cli::capture::CaptureView,
        crate::cli::capture::batch::BatchView,
        crate::cli::config::view::ConfigChanged,
        crate::cli::config::view::SettingView,
        crate::cli::diff::Diff,
        crate::cli::doctor::FindingView,
        crate::cli::each::EachRun,
        crate::cli::editing::EditedView,
        crate::cli::generate::SchemaName,
        crate::cli::init::Init,
        crate::cli::inlet::ImportRow,
        crate::cli::inlet::ImportedView,
        crate::cli::memory::label::LabelRow,
        crate::cli::memory::on_this_day::AnniversaryRow,
        crate::cli::memory::related::RelatedRow,
        crate::cli::memory::remove::MovedView,
        crate::cli::memory::tag::TagRenamed,
        crate::cli::memory::versions::VersionView,
        crate::cli::memory::view::MemoryDetail,
        crate::cli::memory::view::MemoryRow,
        crate::cli::migrate::view::ItemView,
        crate::cli::migrate::view::JournalView,
        crate::cli::migrate::view::MigratedView,
        crate::cli::migrate::view::PlanView,
        crate::cli::mode::ModeChanged,
        crate::cli::mode::ModeView,
        crate::cli::model::ModelChanged,
        crate::cli::model::ModelView,
        crate::cli::op::view::OperationView,
        crate::cli::outlet::ExportedView,
        crate::cli::path::PathView,
        crate::cli::prompt::PromptView,
        crate::cli::persona::FacetRow,
        crate::cli::persona::PersonaChanged,
        crate::cli::persona::PersonaView,
        crate::cli::persona::ProblemView,
        crate::cli::persona::PromptView,
        crate::cli::report::Report,
        crate::cli::search::view::HitRow<false>,
        crate::cli::session::change::SessionChanged,
        crate::cli::session::context::ContextView,
        crate::cli::session::end::SessionsEnded,
        crate::cli::session::messages::MessageView,
        crate::cli::session::say::SaidView,
        crate::cli::session::search::HitView,
        crate::cli::session::start::StartedView,
        crate::cli::session::view::SessionDetail,
        crate::cli::session::view::SessionRow,
        crate::cli::task::add::AddedView,
        crate::cli::task::change::ChangedView,
        crate::cli::task::next::NextView,
        crate::cli::task::show::TaskDetail,
        crate::cli::task::view::TaskRow,
        crate::cli::trust::TrustChanged,
        crate::cli::trust::TrustView,
        crate::cli::stats::view::StatsDay,
        crate::cli::stats::view::StatsView,
        crate::cli::status::view::StatusView,
        crate::cli::today::TodayEntry,
        crate::cli::undo::Undone,
        crate::cli::user::export::ExportedProfile,
        crate::cli::user::import::ImportedUser,
        crate::cli::user::leave::Removed,
        crate::cli::user::leave::Renamed,
        crate::cli::user::quota::QuotaView,
        crate::cli::user::view::AddedUser,
        crate::cli::user::view::ChangedUser,
        crate::cli::user::view::Switched,
        crate::cli::user::view::UserView,
        crate::cli::whoami::Whoami,
    ]
}

/// The JSON schema of what this type serialises to.
pub(super) fn schema<V: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<V>()
}

/// The schema of a view, under the name that people call it by.
fn titled<V: View>() -> Schema {
    let mut schema = schema::<V>();
    schema.insert("title".to_owned(), V::NAME.into());
    schema
}

/// The columns of a view in CSV: the fields that its schema promises, in order.
pub(super) fn columns<V: JsonSchema>() -> Vec<String> {
    let schema = schema::<V>();
    let properties = schema.get("properties").and_then(|properties| properties.as_object());
    properties.map(|properties| properties.keys().cloned().collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_has_a_name_of_its_own() {
        let mut names: Vec<_> = schemas().into_iter().map(|(name, _)| name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "{names:?}");
    }

    #[test]
    fn every_view_is_an_object_with_named_fields() {
        for (name, schema) in schemas() {
            assert_eq!(schema.get("$schema").unwrap(), "https://json-schema.org/draft/2020-12/schema", "{name}");
            assert_eq!(schema.get("type").unwrap(), "object", "{name}");
            assert!(schema.get("properties").is_some(), "{name} would have no columns in CSV");
        }
    }
}
