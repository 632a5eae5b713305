# Build: docker build -t mentorbot .        Run: docker run -e Telegram__Token=… -v mentorbot:/data mentorbot
FROM ubuntu:26.04 AS build
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates dotnet-sdk-10.0 && rm -rf /var/lib/apt/lists/*
# packages: Discord.Net, Telegram.Bot and LiteDB. builtin: none of them, for where they are not served.
ARG MENTOR_ADAPTERS=packages
WORKDIR /source
COPY Directory.Build.props Directory.Build.targets Directory.Packages.props global.json .editorconfig appsettings.json ./
COPY prompts/ prompts/
COPY src/ src/
RUN dotnet publish src/MentorBot -c Release -o /app -p:MentorAdapters=${MENTOR_ADAPTERS} --use-current-runtime --self-contained false -p:PublishReadyToRun=true

FROM ubuntu:26.04
RUN apt-get update && apt-get install -y --no-install-recommends ca-certificates aspnetcore-runtime-10.0 && rm -rf /var/lib/apt/lists/* \
    && useradd --uid 1654 --no-create-home mentor && mkdir /data && chown mentor /data
WORKDIR /app
COPY --from=build /app ./
USER mentor
ENV Storage__Path=/data
VOLUME /data
ENTRYPOINT ["dotnet", "MentorBot.dll", "serve"]
