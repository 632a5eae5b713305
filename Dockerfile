# Build: docker build -t mentorbot .        Run: docker run -e Telegram__Token=… -v mentorbot:/data mentorbot
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# builtin, or packages for the build on the platforms' libraries
ARG MENTOR_ADAPTERS=builtin
WORKDIR /source
COPY Directory.Build.props Directory.Build.targets Directory.Packages.props global.json .editorconfig appsettings.json ./
COPY prompts/ prompts/
COPY src/ src/
RUN dotnet publish src/MentorBot -c Release -o /app -p:MentorAdapters=${MENTOR_ADAPTERS} --use-current-runtime --self-contained false -p:PublishReadyToRun=true

FROM mcr.microsoft.com/dotnet/runtime:10.0
RUN mkdir /data && chown $APP_UID /data
WORKDIR /app
COPY --from=build /app ./
USER $APP_UID
VOLUME /data
ENTRYPOINT ["dotnet", "MentorBot.dll", "serve"]
